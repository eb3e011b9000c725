namespace Penguin.Raise;

/// <summary>A piece of the answer's text.</summary>
/// <param name="Text">The piece.</param>
public sealed record TextUpdate(string Text) : RaiseUpdate;

namespace Penguin.Raise;

/// <summary>A stage has begun.</summary>
/// <param name="Stage">The stage.</param>
public sealed record ProgressUpdate(ModelStage Stage) : RaiseUpdate;

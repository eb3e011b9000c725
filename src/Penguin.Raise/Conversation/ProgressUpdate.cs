namespace Penguin.Raise;

/// <summary>A stage has begun.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="IsRepair">Whether the stage is run again to put right what the answer check found.</param>
public sealed record ProgressUpdate(ModelStage Stage, bool IsRepair = false) : RaiseUpdate;

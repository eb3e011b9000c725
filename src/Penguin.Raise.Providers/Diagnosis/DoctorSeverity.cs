namespace Penguin.Raise.Providers;

/// <summary>How much a finding matters.</summary>
public enum DoctorSeverity
{
    /// <summary>Good to know; nothing to do.</summary>
    Note = 0,

    /// <summary>It works, with less than it could.</summary>
    Warning = 1,

    /// <summary>It does not work.</summary>
    Error = 2,
}

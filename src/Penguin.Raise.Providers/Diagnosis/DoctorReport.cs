using System.Globalization;
using System.Text;

namespace Penguin.Raise.Providers;

/// <summary>What a <see cref="ModelDoctor"/> found out about one model.</summary>
public sealed record DoctorReport
{
    /// <summary>The model and its provider.</summary>
    public required string Subject { get; init; }

    /// <summary>What was found, the worst first.</summary>
    public required IReadOnlyList<DoctorFinding> Findings { get; init; }

    /// <summary>What the model can do, as far as it was found out; <see langword="null"/> where it could not be asked.</summary>
    public ModelCapabilities? Capabilities { get; init; }

    /// <summary>Whether the model can be used: nothing found is an error.</summary>
    public bool IsUsable => Findings.All(finding => finding.Severity != DoctorSeverity.Error);

    /// <summary>The report, a line or two for each finding.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Subject).Append(": ").AppendLine(
            !IsUsable ? "cannot be used." : Findings.Any(finding => finding.Severity == DoctorSeverity.Warning) ? "can be used, but see below." : "can be used.");
        foreach (var finding in Findings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Severity.ToString().ToLowerInvariant(),-7}  {finding.Code}: {finding.Found}").AppendLine(CultureInfo.InvariantCulture, $"           {finding.Advice}");
        }

        if (Capabilities is { } can)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  schema {Word(can.SchemaOutput)}, JSON mode {Word(can.JsonMode)}, temperature {Word(can.Temperature)}, seed {Word(can.Seed)}, log probabilities {Word(can.LogProbs)}, usage {Word(can.Usage)}, stop reasons {Word(can.StopReasons)}");
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static string Word(bool? value) => value switch { true => "yes", false => "no", null => "not known" };
}

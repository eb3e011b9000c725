using System.Globalization;
using System.Text;
using Penguin.Raise;
using Penguin.Raise.Benchmark;

namespace Quickstart;

/// <summary>One whole conversation as text: the first with the most questions in a standard scenario.</summary>
internal static class ConversationText
{
    public static string Of(ExperimentResult result, bool simulated)
    {
        var shown = result.Items.Where(item => item.Arm == "RAISE" && item.Role == ScenarioRole.Standard && item.HasAnswer)
            .OrderByDescending(item => item.Questions).FirstOrDefault();
        if (shown is null)
        {
            return "";
        }

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"One conversation ({shown.ScenarioId}{(simulated ? ", simulated model and user" : ", simulated user")}):").AppendLine();
        foreach (var turn in shown.Transcript)
        {
            Append(text, turn.IsUser ? "person" : "agent", turn.Text);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  judge   {(shown.Score is null ? $"missing ({shown.Missing})" : shown.Score.ToString())}{(simulated ? ", simulated" : "")}").AppendLine();
        return text.Replace("\r\n", "\n").ToString();
    }

    private static void Append(StringBuilder text, string speaker, string said)
    {
        foreach (var line in said.ReplaceLineEndings("\n").Split('\n'))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {speaker,-7} {line}");
            speaker = "";
        }
    }
}

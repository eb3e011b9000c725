using System.Globalization;
using System.Text;

namespace Penguin.Raise.WireTests;

/// <summary>What comes of each way in which a server answers, as the tests hold it.</summary>
internal static class BehaviourTable
{
    public static string Write(IEnumerable<Behaviour> behaviours)
    {
        var table = new StringBuilder("| the server's replies | clients | a judgement | a turn |\n| --- | --- | --- | --- |\n");
        foreach (var behaviour in behaviours)
        {
            var wires = Wire.All.Where(wire => !behaviour.Without.Contains(wire.Name)).ToList();
            foreach (var same in wires.GroupBy(behaviour.RequestsOf))
            {
                var names = same.Count() == Wire.All.Count ? "all" : string.Join(", ", same.Select(wire => wire.Name));
                var judged = behaviour.Turn == "answer" ? "a score" : "missing";
                table.Append(CultureInfo.InvariantCulture, $"| {behaviour.Name} | {names} | {judged}; {same.Key} {(same.Key == 1 ? "request" : "requests")} | ends with {(behaviour.Turn == "answer" ? "an answer" : "a question")} |\n");
            }
        }

        return table.ToString();
    }
}

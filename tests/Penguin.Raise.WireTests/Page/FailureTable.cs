using System.Globalization;
using System.Text;

namespace Penguin.Raise.WireTests;

/// <summary>What was measured of each failure, one line for all clients that do the same.</summary>
internal static class FailureTable
{
    public static string Write(IEnumerable<(FailureRow Row, Wire Wire, bool Streaming, CellResult Result)> measured)
    {
        var table = new StringBuilder("| what happens | clients | a call | a stream |\n| --- | --- | --- | --- |\n");
        foreach (var row in measured.GroupBy(cell => cell.Row))
        {
            var wires = row.GroupBy(cell => cell.Wire).Select(cells => (cells.Key.Name, Plain: Text(cells, false), Stream: Text(cells, true))).ToList();
            foreach (var same in wires.GroupBy(wire => (wire.Plain, wire.Stream)))
            {
                var names = same.Count() == Wire.All.Count ? "all" : string.Join(", ", same.Select(wire => wire.Name));
                table.Append(CultureInfo.InvariantCulture, $"| {row.Key.Name} | {names} | {same.Key.Plain} | {same.Key.Stream} |\n");
            }
        }

        return table.ToString();
    }

    private static string Text(IEnumerable<(FailureRow Row, Wire Wire, bool Streaming, CellResult Result)> cells, bool streaming) =>
        cells.Where(cell => cell.Streaming == streaming).Select(cell => Text(cell.Result)).SingleOrDefault() ?? "-";

    // Where there is no server, what the caller was told of is what counts.
    private static string Text(CellResult result)
    {
        var requests = Math.Max(result.Requests, result.Counted);
        var wait = Math.Ceiling(result.Waited.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{result.Outcome}; {requests} {(requests == 1 ? "request" : "requests")}{(wait > 0 ? $", {wait} s" : "")}");
    }
}

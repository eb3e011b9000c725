namespace Penguin.Raise.WireTests;

/// <summary>Each failure with each client, as a plain call and as a stream.</summary>
public sealed class FailureMatrixTests(FailureMatrix matrix) : IClassFixture<FailureMatrix>
{
    public static TheoryData<string, string, bool> Cells()
    {
        var cells = new TheoryData<string, string, bool>();
        foreach (var (row, wire, streaming) in AllCells())
        {
            cells.Add(row.Name, wire.Name, streaming);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Call_ServerFails_EndsAsStated(string name, string provider, bool streaming)
    {
        var (row, wire) = (FailureRows.All.Single(row => row.Name == name), Wire.Of(provider));

        var result = await matrix.ResultAsync(row, wire, streaming);

        var expected = row.For(wire, streaming);
        result.Summary.Should().Match(FormattableString.Invariant($"{expected.Outcome} x {expected.Requests}"), "{0}", result.Failure?.Message);
        result.Waited.TotalSeconds.Should().BeLessThanOrEqualTo(expected.Wait);
        (row.Address is not null || result.Counted == result.Requests).Should().BeTrue("the caller was told of {0} requests, the server saw {1}", result.Counted, result.Requests);
    }

    [Fact]
    public async Task Call_ServerFails_NoPromptOrValueLeaves()
    {
        foreach (var (row, wire, streaming) in AllCells())
        {
            var result = await matrix.ResultAsync(row, wire, streaming);

            Asked.IsIn(result.Failure?.ToString()).Should().BeFalse("{0}", result.Failure);
            Asked.IsIn(result.Logs).Should().BeFalse("{0}", result.Logs);
        }

        matrix.Spans.Should().Contain(span => span.StartsWith("Penguin.Raise ", StringComparison.Ordinal));
        matrix.Spans.Where(Asked.IsIn).Should().BeEmpty();
    }

    [Fact]
    public async Task Page_FailureTable_EqualsWhatWasMeasured()
    {
        var measured = new List<(FailureRow Row, Wire Wire, bool Streaming, CellResult Result)>();
        foreach (var (row, wire, streaming) in AllCells())
        {
            measured.Add((row, wire, streaming, await matrix.ResultAsync(row, wire, streaming)));
        }

        ProvidersPage.Check("failures", FailureTable.Write(measured));
    }

    internal static IEnumerable<(FailureRow Row, Wire Wire, bool Streaming)> AllCells() =>
        from row in FailureRows.All from wire in Wire.All from streaming in new[] { false, true } where row.Applies(wire, streaming) select (row, wire, streaming);
}

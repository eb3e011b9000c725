using System.Text;
using CsCheck;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class RecordSplitterTests
{
    private const string Tricky = "[ {\"a\":\"]},{\\\"\\\\\"},\n[1,[2]],\n\"x,]\" , 5\n, true]";

    private static readonly string[] Parts = ["[", "]", "{", "}", ",", "\"", "\\", "\n", " ", "1", "\r\n", "{\"a\":1}", "[]"];

    [Fact]
    public void Feed_Array_CutsByDepthAndCountsLines()
    {
        var found = Split(new JsonArraySplitter(), Tricky, 1000);

        found.Select(Shown).Should().Equal("1:1:{\"a\":\"]},{\\\"\\\\\"}", "2:2:[1,[2]]", "3:3:\"x,]\"", "3:4:5", "4:5:true");
    }

    [Theory]
    [InlineData("[{\"a\":1} {\"b\":2}]", "no comma", 2)]
    [InlineData("[{\"a\":1},,{\"b\":2}]", "two commas", 2)]
    [InlineData("[,{\"a\":1}]", "begins with a comma", 1)]
    [InlineData("[{\"a\":1}] x y", "after the end", 1)]
    [InlineData("[{\"a\":1},{\"b\":", "ends inside", 1)]
    [InlineData("[{\"a\":1}", "not closed", 1)]
    [InlineData("[{\"a\":1},", "not closed", 1)]
    public void Feed_BrokenArray_ReportsOnceAndKeepsTheRecords(string text, string fault, int records)
    {
        var found = Split(new JsonArraySplitter(), text, 1000);

        found.Where(record => record.Fault is not null).Should().ContainSingle().Which.Fault.Should().Contain(fault);
        found.Count(record => record.Fault is null).Should().Be(records);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Feed_RecordAboveTheLimit_IsReportedWithItsLineAndTheOthersAreRead(bool array)
    {
        RecordSplitter splitter = array ? new JsonArraySplitter(10) : new JsonLineSplitter(10);
        var records = $"{{\"a\":1}}{(array ? "," : "")}\n{{\"a\":12345678}}{(array ? "," : "")}\n{{\"b\":2}}";

        var found = Split(splitter, array ? $"[{records}]" : records, 3);

        found.Select(record => (record.Line, record.Fault is null)).Should().Equal((1, true), (2, false), (3, true));
        found[1].Fault.Should().Contain("longer than 10 bytes");
    }

    [Fact]
    public void Feed_AnyTextInAnyPieces_GivesTheSameAsInOne()
    {
        var text = Gen.Int[0, Parts.Length - 1].Array[0, 40].Select(choices => string.Concat(choices.Select(choice => Parts[choice])));

        Gen.Select(text, Gen.Int[1, 7], Gen.Bool).Sample((content, piece, array) =>
        {
            var whole = Split(array ? new JsonArraySplitter() : new JsonLineSplitter(), content, 1000);
            var pieces = Split(array ? new JsonArraySplitter() : new JsonLineSplitter(), content, piece);
            return whole.Select(Shown).SequenceEqual(pieces.Select(Shown));
        });
    }

    private static string Shown(RecordText record) => $"{record.Line}:{record.Index}:{record.Fault ?? Encoding.UTF8.GetString(record.Json)}";

    private static List<RecordText> Split(RecordSplitter splitter, string text, int piece)
    {
        var found = new List<RecordText>();
        foreach (var bytes in Encoding.UTF8.GetBytes(text).Chunk(piece))
        {
            splitter.Feed(bytes, found);
        }

        splitter.End(found);
        return found;
    }
}

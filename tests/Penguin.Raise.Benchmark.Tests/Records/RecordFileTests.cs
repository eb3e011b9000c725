using System.Text;

namespace Penguin.Raise.Benchmark.Tests;

public sealed class RecordFileTests
{
    public static TheoryData<byte[], string> Unusable => new()
    {
        { [], "is empty" },
        { [0xEF, 0xBB, 0xBF, .. "  \n"u8], "is empty" },
        { [.. Enumerable.Repeat((byte)' ', 70_000), (byte)'['], "thousands of blanks" },
        { "query,age\nA?,25"u8.ToArray(), "neither '[' nor '{'" },
        { "PAR1\0\0"u8.ToArray(), "Parquet" },
        { [0x1F, 0x8B, 0, 0, 7], "not a text file" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("[]")).ToArray(), "UTF-16" },
        { "{\n  \"query\": \"A?\"\n}"u8.ToArray(), "spread over several lines" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void ReadStreamAsync_UnusableFile_ThrowsOneClearMessage(byte[] bytes, string expected)
    {
        var act = () => Reading.OfBytes(bytes, name: "in.json");

        var found = act.Should().Throw<DatasetFormatException>().Which;
        found.Message.Should().StartWith("in.json: ").And.Contain(expected);
        found.File.Should().Be("in.json");
    }

    [Fact]
    public async Task ReadAsync_NoSuchFile_SaysSo()
    {
        var act = () => ScenarioRecordReader.ReadAsync("no/such/file.json", cancellationToken: TestContext.Current.CancellationToken);

        (await act.Should().ThrowAsync<DatasetFormatException>()).WithMessage("no/such/file.json: there is no such file. Check the path.");
    }

    [Fact]
    public async Task ReadAsync_Folder_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("penguin").FullName;

        var act = () => ScenarioRecordReader.ReadAsync(folder, cancellationToken: TestContext.Current.CancellationToken);

        (await act.Should().ThrowAsync<DatasetFormatException>()).WithMessage("*it is a folder. Name a file.");
    }

    [Fact]
    public async Task ReadStreamAsync_ReadingFails_SaysSo()
    {
        await using var stream = new BrokenStream();

        var act = () => ScenarioRecordReader.ReadStreamAsync(stream, "share", cancellationToken: TestContext.Current.CancellationToken);

        (await act.Should().ThrowAsync<DatasetFormatException>()).WithMessage("share: reading failed (IOException)*");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(" [ \n ] ")]
    public void ReadStreamAsync_NoRecords_IsAProblem(string text)
    {
        Reading.OneProblem(text).Should().BeEquivalentTo(new { Line = 0, Reason = "it holds no record." });
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("secret");
    }
}

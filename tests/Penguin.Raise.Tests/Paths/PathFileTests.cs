using System.Text;

namespace Penguin.Raise.Tests;

public sealed class PathFileTests : IDisposable
{
    private static readonly EmbeddingIdentity Identity = new("test/two", 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("penguin-paths-");

    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "paths.jsonl");

    [Fact]
    public async Task Write_ThenRead_GivesTheSame()
    {
        PathEntry[] entries = [Entry("a", 0.1f, float.Epsilon), Entry("\"b\"\u2028\n", -3, 1e30f)];

        var written = await PathFile.WriteAsync(File, AttributeCatalog.Penguin, Identity, entries, Ended);
        var read = await ReadAsync();

        written.Should().Be(2);
        read.Select(entry => entry.Path).Should().BeEquivalentTo(entries.Select(entry => entry.Path), options => options.WithStrictOrdering());
        read.Select(entry => entry.Embedding.ToArray()).Should().BeEquivalentTo(entries.Select(entry => entry.Embedding.ToArray()), options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Write_IndexThenLoad_SearchesAlike()
    {
        var (index, loaded) = (new InMemoryPathIndex(), new InMemoryPathIndex());
        await index.AddAsync([.. Enumerable.Range(0, 2500).Select(i => Entry(i.ToString(System.Globalization.CultureInfo.InvariantCulture), MathF.Sin(i), MathF.Cos(i)))], Ended);
        await PathFile.WriteAsync(File, AttributeCatalog.Penguin, Identity, index.Entries(), Ended);

        var count = await PathFile.LoadAsync(File, loaded, AttributeCatalog.Penguin, Identity, Ended);

        count.Should().Be(2500);
        var query = new PathQuery(new float[] { 3, 4 }) { Count = 50 };
        (await loaded.SearchAsync(query, Ended)).Select(match => (match.Path.Id, match.Similarity)).Should().Equal((await index.SearchAsync(query, Ended)).Select(match => (match.Path.Id, match.Similarity)));
    }

    [Fact]
    public async Task Write_SameTwice_GivesTheSameBytes()
    {
        var first = await BytesAsync();

        var second = await BytesAsync();

        second.Should().Equal(first);
    }

    [Fact]
    public async Task Read_AnyByteFlipped_IsRefusedAsDamagedUnlessItIsTheVersion()
    {
        var bytes = await BytesAsync();
        var version = Encoding.UTF8.GetString(bytes).IndexOf("\"schemaVersion\":1", StringComparison.Ordinal) + "\"schemaVersion\":".Length;
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= (byte)(1 << (i % 8));

            var fault = await FaultAsync(flipped);

            fault.Should().Be(i == version && flipped[i] > (byte)'1' && flipped[i] <= (byte)'9' ? PathFileFault.LaterVersion : PathFileFault.Damaged, "byte {0} of {1} is flipped", i, bytes.Length);
        }
    }

    [Fact]
    public async Task Read_CutAtAnyPlace_IsRefusedAsTruncated()
    {
        var bytes = await BytesAsync();
        var beginning = "{\"format\":\"penguin-paths\"".Length;
        for (var length = 0; length < bytes.Length; length++)
        {
            var fault = await FaultAsync(bytes[..length]);

            fault.Should().Be(length < beginning ? PathFileFault.NotAPathFile : PathFileFault.Truncated, "{0} of {1} bytes are left", length, bytes.Length);
        }
    }

    [Fact]
    public async Task Read_LaterVersion_SaysSo()
    {
        var text = Encoding.UTF8.GetString(await BytesAsync()).Replace("\"schemaVersion\":1", "\"schemaVersion\":2", StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, text, Ended);

        await Reading().Should().ThrowAsync<PathFileException>().WithMessage("*paths.jsonl*schema version 2*versions 1 to 1*later version of Penguin.Raise*").Where(found => found.Fault == PathFileFault.LaterVersion);
    }

    [Fact]
    public async Task Read_OtherCatalog_SaysSo()
    {
        await BytesAsync();

        await Reading(catalog: Neighbours.Catalog).Should().ThrowAsync<PathFileException>()
            .WithMessage($"*attribute catalog {AttributeCatalog.Penguin.Fingerprint}*{Neighbours.Catalog.Fingerprint}*").Where(found => found.Fault == PathFileFault.OtherCatalog);
    }

    [Theory]
    [InlineData("other/model", 2)]
    [InlineData("test/two", 3)]
    public async Task Read_OtherEmbedding_SaysSo(string name, int dimension)
    {
        await BytesAsync();

        await Reading(new EmbeddingIdentity(name, dimension)).Should().ThrowAsync<PathFileException>()
            .WithMessage($"*'test/two' with 2 dimensions*'{name}' with {dimension.ToString(System.Globalization.CultureInfo.InvariantCulture)}*").Where(found => found.Fault == PathFileFault.OtherEmbedding);
    }

    [Theory]
    [InlineData("{}\n")]
    [InlineData("")]
    [InlineData("some notes\nof mine\n")]
    [InlineData("{\"format\":\"other\",\"schemaVersion\":9}\n")]
    public async Task Read_SomethingElse_SaysSo(string text)
    {
        var fault = await FaultAsync(Encoding.UTF8.GetBytes(text));

        fault.Should().Be(PathFileFault.NotAPathFile);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"a\",\"attributes\":[],\"prefixes\":[],\"source\":\"Planned\",\"embedding\":\"AAAA\"}")]
    public async Task Read_RightChecksumWrongLine_NamesTheLine(string line)
    {
        var content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(await BytesAsync()).Split('\n')[0] + "\n" + line + "\n");
        await System.IO.File.WriteAllBytesAsync(File, [.. content, .. PathFileTrailer.Write(System.Security.Cryptography.SHA256.HashData(content))], Ended);

        await Reading().Should().ThrowAsync<PathFileException>().WithMessage("*line 2*").Where(found => found.Fault == PathFileFault.NotAPathFile);
    }

    [Fact]
    public async Task Write_Failing_LeavesTheFileThatWasThere()
    {
        var before = await BytesAsync();

        var write = () => PathFile.WriteAsync(File, AttributeCatalog.Penguin, Identity, [Entry("b", 1, 1), Entry("c", float.NaN, 1)], Ended);

        await write.Should().ThrowAsync<ArgumentException>().WithMessage("*'c'*not finite*");
        (await System.IO.File.ReadAllBytesAsync(File, Ended)).Should().Equal(before);
        _folder.GetFiles().Should().ContainSingle();
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNothing()
    {
        var write = () => PathFile.WriteAsync(File, AttributeCatalog.Penguin, Identity, [Entry("b", 1, 1)], new CancellationToken(canceled: true));

        await write.Should().ThrowAsync<OperationCanceledException>();
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public async Task Load_RefusedFile_AddsNothing()
    {
        var bytes = await BytesAsync();
        bytes[^100] ^= 1;
        await System.IO.File.WriteAllBytesAsync(File, bytes, Ended);
        var index = new InMemoryPathIndex();

        var load = () => PathFile.LoadAsync(File, index, AttributeCatalog.Penguin, Identity, Ended);

        await load.Should().ThrowAsync<PathFileException>();
        (await index.CountAsync(Ended)).Should().Be(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static PathEntry Entry(string id, float x, float y) => new(
        new StoredPath
        {
            Id = id, Domain = SafetyDomain.Life, Attributes = ["Age"], Prefixes = [new(2.1, 0.3), new(1.0 / 3, null)], Rescored = new(3, 0.5), Source = PathSource.Prior,
        },
        new[] { x, y });

    private async Task<byte[]> BytesAsync()
    {
        await PathFile.WriteAsync(File, AttributeCatalog.Penguin, Identity, [Entry("a", 1, 2)], Ended);
        return await System.IO.File.ReadAllBytesAsync(File, Ended);
    }

    private async Task<List<PathEntry>> ReadAsync(EmbeddingIdentity? identity = null, AttributeCatalog? catalog = null)
    {
        var entries = new List<PathEntry>();
        await foreach (var entry in PathFile.ReadAsync(File, catalog ?? AttributeCatalog.Penguin, identity ?? Identity, Ended))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private Func<Task> Reading(EmbeddingIdentity? identity = null, AttributeCatalog? catalog = null) => () => ReadAsync(identity, catalog);

    private async Task<PathFileFault?> FaultAsync(byte[] bytes)
    {
        await System.IO.File.WriteAllBytesAsync(File, bytes, Ended);
        try
        {
            await ReadAsync();
            return null;
        }
        catch (PathFileException refused)
        {
            return refused.Fault;
        }
    }
}

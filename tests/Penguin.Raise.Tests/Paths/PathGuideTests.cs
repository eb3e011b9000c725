using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Penguin.Raise.Tests;

public class PathGuideTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_SimilarQueriesPlanned_GivesTheirPaths()
    {
        var guide = await PlannedAsync(new PathOptions());

        var found = await guide.FindAsync("How could I get out of my gambling debts?", cancellationToken: Ended);

        found.Select(match => match.Path.Id).Should().Equal("debts");
        found[0].Path.Should().Match<StoredPath>(path => path.Domain == SafetyDomain.Financial && path.Source == PathSource.Planned && path.Attributes[0] == "Age");
    }

    [Fact]
    public async Task Find_NothingSimilar_GivesTheStartingPathOfTheDomain()
    {
        var guide = await PlannedAsync(new PathOptions());

        var found = await guide.FindAsync("Which knots hold best in wet rope?", SafetyDomain.Career, Ended);

        found.Should().ContainSingle().Which.Should().BeEquivalentTo(new PathMatch(StartingPaths.For(SafetyDomain.Career)!, 0));
    }

    [Fact]
    public async Task Find_NoStartingPathsWanted_GivesNothing() =>
        (await (await PlannedAsync(new PathOptions { UseStartingPaths = false })).FindAsync("Which knots hold best in wet rope?", cancellationToken: Ended)).Should().BeEmpty();

    [Fact]
    public async Task Find_LowFloor_GivesAtMostTheNeighboursWanted() =>
        (await (await PlannedAsync(new PathOptions { MinSimilarity = -1, Neighbours = 2 })).FindAsync("Which knots hold best in wet rope?", cancellationToken: Ended)).Should().HaveCount(2);

    [Fact]
    public async Task Add_PathOfAnotherScenario_IsRefused()
    {
        var guide = await PlannedAsync(new PathOptions());
        var (scenario, path) = Planned("a", "What?");

        var add = () => guide.AddAsync([(scenario, path with { ScenarioId = "b" })], Ended);

        await add.Should().ThrowAsync<ArgumentException>().WithMessage("*'b'*'a'*own path*");
    }

    [Fact]
    public async Task Load_FileOfTheSameEmbeddings_FindsItsPaths()
    {
        var index = new InMemoryPathIndex();
        await new PathGuide(index, new LexicalEmbeddingGenerator()).AddAsync([Planned("debts", "How do I get out of gambling debts?")], Ended);
        var file = Path.GetTempFileName();
        await PathFile.WriteAsync(file, AttributeCatalog.Penguin, new EmbeddingIdentity("penguin-raise/lexical-1", 384), index.Entries(), Ended);
        var guide = new PathGuide(new InMemoryPathIndex(), new LexicalEmbeddingGenerator());

        var count = await guide.LoadAsync(file, Ended);

        File.Delete(file);
        count.Should().Be(1);
        (await guide.FindAsync("gambling debts", cancellationToken: Ended))[0].Path.Id.Should().Be("debts");
    }

    [Fact]
    public async Task Load_EmbeddingsWithoutAName_IsRefused()
    {
        var load = () => new PathGuide(new InMemoryPathIndex(), new OneDirection()).LoadAsync("none.jsonl", Ended);

        await load.Should().ThrowAsync<InvalidOperationException>().WithMessage("*EmbeddingGeneratorMetadata*");
    }

    [Fact]
    public async Task AddRaise_Guide_UsesTheIndexAndTheKeyedEmbeddings()
    {
        var index = new InMemoryPathIndex();
        var services = new ServiceCollection();
        services.AddRaise(options => options.Paths.MinSimilarity = 0.9).WithPathIndex(index).WithEmbeddings(_ => new OneDirection());
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var guide = provider.GetRequiredService<PathGuide>();

        await guide.AddAsync([Planned("a", "What?")], Ended);

        index.Dimension.Should().Be(2);
        (await guide.FindAsync("Something else", cancellationToken: Ended)).Should().ContainSingle().Which.Path.Id.Should().Be("a");
        provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().Should().BeOfType<LexicalEmbeddingGenerator>("only paths are embedded by the other one");
    }

    [Fact]
    public void AddRaise_PathSettingsOutOfRange_StopTheStart()
    {
        var services = new ServiceCollection();
        services.AddRaise(options => (options.Paths.Neighbours, options.Paths.Index.ParallelFrom) = (0, -1));
        using var provider = services.BuildServiceProvider();

        var start = () => provider.GetRequiredService<IStartupValidator>().Validate();

        start.Should().Throw<OptionsValidationException>().Which.Message.Should().ContainAll("Neighbours", "ParallelFrom");
    }

    private static async Task<PathGuide> PlannedAsync(PathOptions options)
    {
        var guide = new PathGuide(new InMemoryPathIndex(), new LexicalEmbeddingGenerator(), options);
        await guide.AddAsync(
            [Planned("debts", "How do I get out of gambling debts?", SafetyDomain.Financial), Planned("knee", "Which painkiller is best for a sore knee?"), Planned("club", "Where do I meet people?")], Ended);
        return guide;
    }

    private static (Scenario Scenario, AcquisitionPath Path) Planned(string id, string query, SafetyDomain? domain = null) => (
        new Scenario { Id = id, Query = query, Profile = new UserProfile(), Domain = domain },
        new AcquisitionPath { ScenarioId = id, CatalogFingerprint = AttributeCatalog.Penguin.Fingerprint, Attributes = ["Age", "Gender"], Planner = "test" });

    private sealed class OneDirection : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[] { 1, 1 }))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}

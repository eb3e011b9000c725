using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing.Tests;

public class SimulatedChatClientTests
{
    private static readonly UserProfile Person = new UserProfile().With("Age", "55+").With("Mental Health Status", "Severe Depression");

    /// <summary>One input of each stage. A stage that is added has to be added here, and to be played.</summary>
    private static readonly Dictionary<ModelStage, string> Inputs = new()
    {
        [ModelStage.Answer] = Stages.AnswerInput("What now?", Person),
        [ModelStage.Judge] = Stages.JudgeInput("What now?", Person, "Take care."),
        [ModelStage.ReadTurn] = Stages.ReadInput("What now?", "What now?", Person),
        [ModelStage.Rank] = Stages.RankInput("What now?", ["Age", "Mental Health Status"]),
        [ModelStage.PhraseQuestion] = """{"language":"en","question":"And how old are you?","why":"It matters.","decline_hint":"No need to say.","query":"What now?"}""",
    };

    [Fact]
    public async Task GetResponse_EveryStage_IsPlayed()
    {
        using var model = Stages.Model();

        foreach (var stage in ModelStage.All)
        {
            (await model.PlayAsync(stage, Inputs[stage])).Should().NotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public async Task GetResponse_EachStage_HasItsOwnShape()
    {
        using var model = Stages.Model();

        (await model.PlayAsync(ModelStage.Answer, Inputs[ModelStage.Answer])).Should().Contain("[simulated; considered: Age #").And.NotContain("Severe").And.NotContain("55");
        Stages.Scores(await model.PlayAsync(ModelStage.Judge, Inputs[ModelStage.Judge])).Should().HaveCount(3).And.OnlyContain(score => score >= 1 && score <= 5);
        (await model.ReadAsync(Inputs[ModelStage.ReadTurn])).Completeness.Should().BeInRange(0, 5);
        (await model.RankAsync(Inputs[ModelStage.Rank])).Should().BeEquivalentTo("Age", "Mental Health Status");
    }

    [Fact]
    public async Task GetResponse_NoStage_IsRefused()
    {
        using var model = Stages.Model();

        var call = () => model.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")], cancellationToken: TestContext.Current.CancellationToken);

        await call.Should().ThrowAsync<InvalidOperationException>().WithMessage("*carries no stage*");
    }

    [Fact]
    public async Task GetResponse_AnyOrderAndConcurrently_GivesTheSameBytes()
    {
        var requests = Requests();
        using var first = Stages.Model();
        using var second = Stages.Model();
        var expected = new List<string>();
        foreach (var (stage, document, draw) in requests)
        {
            expected.Add(await first.PlayAsync(stage, document, draw));
        }

        var found = await Task.WhenAll(requests.AsEnumerable().Reverse().Select(request => Task.Run(() => second.PlayAsync(request.Stage, request.Document, request.Draw))));

        found.Reverse().Should().Equal(expected);
    }

    [Fact]
    public async Task GetResponse_AnotherSeedOrDraw_JudgesDifferently()
    {
        using var one = Stages.Model();
        using var two = Stages.Model(options => options.Seed = 2);
        var judged = Requests().Where(request => request.Stage == ModelStage.Judge).ToArray();
        var (bySeed, byDraw) = (0, 0);
        foreach (var (stage, document, draw) in judged)
        {
            var reply = await one.PlayAsync(stage, document, draw);
            bySeed += reply == await two.PlayAsync(stage, document, draw) ? 0 : 1;
            byDraw += reply == await one.PlayAsync(stage, document, draw + 1) ? 0 : 1;
        }

        bySeed.Should().BeGreaterThan(judged.Length / 4);
        byDraw.Should().BeGreaterThan(judged.Length / 4);
    }

    [Fact]
    public async Task GetStreamingResponse_EveryStage_EqualsTheWholeReplyAndItsCost()
    {
        using var model = Stages.Model();
        foreach (var stage in ModelStage.All)
        {
            var (messages, options) = Stages.Request(stage, Inputs[stage]);
            var whole = await model.GetResponseAsync(messages, options, TestContext.Current.CancellationToken);

            var updates = await model.GetStreamingResponseAsync(messages, options, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

            var streamed = updates.ToChatResponse();
            updates.Should().HaveCountGreaterThan(2);
            (streamed.Text, streamed.ModelId, streamed.FinishReason).Should().Be((whole.Text, SimulatedChatClient.ModelName, ChatFinishReason.Stop));
            streamed.Usage.Should().BeEquivalentTo(whole.Usage);
        }
    }

    [Fact]
    public async Task GetStreamingResponse_Cancelled_Throws()
    {
        using var model = Stages.Model();
        using var cancelled = new CancellationTokenSource();
        var (messages, options) = Stages.Request(ModelStage.Answer, Inputs[ModelStage.Answer]);

        var stream = async () =>
        {
            await foreach (var _ in model.GetStreamingResponseAsync(messages, options, cancelled.Token))
            {
                await cancelled.CancelAsync();
            }
        };

        await stream.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(-1.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Create_PriorCorrelationOutOfRange_IsRefused(double correlation)
    {
        var create = () => Stages.Model(options => options.PriorCorrelation = correlation);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(-0.1, 1, 1)]
    [InlineData(1.1, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, double.NaN, 1)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 1, double.NaN)]
    [InlineData(0, 1, double.PositiveInfinity)]
    public void Create_SettingOutOfRange_IsRefused(double missRate, double completenessNoise, double judgeNoise)
    {
        var create = () => Stages.Model(options => (options.ReaderMissRate, options.CompletenessNoise, options.JudgeNoise) = (missRate, completenessNoise, judgeNoise));

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void GetService_Metadata_SaysSimulated()
    {
        using var model = Stages.Model();

        var metadata = model.GetService<ChatClientMetadata>();

        (metadata!.ProviderName, metadata.DefaultModelId).Should().Be(("simulated", "simulated"));
        model.GetService<SimulatedChatClient>().Should().BeSameAs(model);
    }

    private static List<(ModelStage Stage, string Document, long Draw)> Requests() =>
    [
        .. SimulatedScenarios.Generate(40, seed: 3).SelectMany(scenario => new (ModelStage, string, long)[]
        {
            (ModelStage.Answer, Stages.AnswerInput(scenario.Query, scenario.Profile), 0),
            (ModelStage.Judge, Stages.JudgeInput(scenario.Query, scenario.Profile, "Take care."), 0),
            (ModelStage.Judge, Stages.JudgeInput(scenario.Query, scenario.Profile, "Take care."), 5),
            (ModelStage.ReadTurn, Stages.ReadInput(scenario.Query, "Age: 55+", new UserProfile()), 0),
            (ModelStage.Rank, Stages.RankInput(scenario.Query, [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)]), 0),
        }),
    ];
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What a turn leaves in traces, metrics, logs and its explanation.</summary>
[Collection(nameof(Listening))]
public class TelemetryTests
{
    private const string Value = "value-of-a-person";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Turn_Question_IsCountedWithItsAttributeAndTimed()
    {
        using var heard = new Heard();

        await new Talk().SayAsync("What now?");

        heard.Of("penguin.raise.turns").Should().ContainSingle().Which.Should().Contain("AskOutcome").And.Contain("incomplete");
        heard.Of("penguin.raise.questions").Should().ContainSingle().Which.Should().Contain("Emotional State").And.Contain("starting-path");
        heard.Of("penguin.raise.turn.duration").Should().ContainSingle().Which.Should().Contain("AskOutcome");
    }

    [Fact]
    public async Task Turn_Answer_CountsCallsTokensAndTimeByStage()
    {
        using var heard = new Heard();

        await new Talk().Reads(Talk.Reading(5)).SayAsync("What now?");

        heard.Of("penguin.raise.model.calls").Should().BeEquivalentTo("read-turn ok", "answer ok");
        heard.Of("penguin.raise.model.duration").Should().BeEquivalentTo("read-turn ok", "answer ok");
        heard.Of("penguin.raise.model.tokens").Should().Contain("read-turn input").And.Contain("answer output");
        heard.Of("penguin.raise.answer.checks").Should().Equal("Passed");
    }

    [Fact]
    public async Task Turn_Declined_IsCountedOnce()
    {
        var talk = new Talk();
        await talk.SayAsync("What now?");
        using var heard = new Heard();

        await talk.SayAsync("skip");
        await talk.SayAsync("Well.");

        heard.Of("penguin.raise.declines").Should().Equal("Emotional State");
    }

    [Fact]
    public async Task Turn_BudgetSpent_IsCounted()
    {
        using var heard = new Heard();

        await new Talk(options => options.Budget = 0).SayAsync("What now?");

        heard.Of("penguin.raise.limit_ends").Should().Equal("budget");
    }

    [Fact]
    public async Task Turn_AnswerWithAFault_CountsTheFaultAndTheRepair()
    {
        var talk = new Talk().Reads(Talk.Reading(5));
        talk.Model.Enqueue(ModelStage.Answer, "See https://example.com.", "Rest a little.");
        using var heard = new Heard();

        await talk.SayAsync("What now?");

        heard.Of("penguin.raise.answer.check_faults").Should().Equal("contact");
        heard.Of("penguin.raise.answer.checks").Should().Equal("Repaired");
    }

    [Fact]
    public async Task Turn_CallFails_IsCountedAndTimedByItsKind()
    {
        using var heard = new Heard();

        await new Talk().Reads(ScriptedReply.HttpError(500)).SayAsync("What now?");

        heard.Of("penguin.raise.model.calls").Should().Equal("read-turn ServerError");
        heard.Of("penguin.raise.model.duration").Should().Equal("read-turn ServerError");
        heard.Of("penguin.raise.turns").Should().Equal("FailedOutcome model-failure");
    }

    [Fact]
    public async Task Turn_Activities_CarryTheTagsOfThePageAndNoOthers()
    {
        using var heard = new Heard();

        var talk = new Talk();
        await talk.RunAsync(Value, Value);

        heard.Tags.Keys.Should().BeEquivalentTo(RaiseTelemetry.Activities.Select(pair => pair.Activity));
        heard.Tags.Should().OnlyContain(pair => pair.Value.IsSubsetOf(RaiseTelemetry.Activities.Single(listed => listed.Activity == pair.Key).Tags));
        heard.Tags[RaiseTelemetry.TurnActivity].Should().BeEquivalentTo(RaiseTelemetry.Activities[0].Tags);
    }

    [Fact]
    public async Task Turn_Logged_HasItsNumberAndItsCode()
    {
        var (logs, model) = (new FakeLogCollector(), new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, Talk.Reading(5)).Otherwise(ModelStage.Answer, "Rest."));
        var agent = RaiseAgent.Create(model, logger: new FakeLogger<RaiseAgent>(logs));
        logs.Clear();

        await agent.RespondAsync(agent.StartSession("one"), Value, Token);

        logs.GetSnapshot().Should().ContainSingle().Which.Should().Match<FakeLogRecord>(record => record.Id.Id == 1 && record.Level == LogLevel.Debug && record.Message == "Turn ended: AnswerOutcome (complete-enough), 2 model calls.");
    }

    [Theory]
    [InlineData("well", "AskOutcome incomplete Mental Health Status")]
    [InlineData("why?", "AskOutcome why-asked Emotional State")]
    [InlineData("skip", "AskOutcome incomplete Mental Health Status")]
    [InlineData("just answer", "AnswerOutcome wanted")]
    [InlineData("you idiot", "AnswerOutcome hostile")]
    [InlineData("I want to kill myself", "CrisisOutcome crisis-screen")]
    public async Task Explain_EveryOutcome_SaysWhyAndOnWhatAndHoldsNoValue(string reply, string expected)
    {
        var talk = new Talk(profile: new UserProfile().With("Age", Value));
        await talk.SayAsync("What now?");

        var why = (await talk.SayAsync(reply)).Explain();

        $"{why.Outcome} {why.Reason} {why.Asked}".Trim().Should().Be(expected);
        why.RestsOn.Should().Equal("Age");
        why.Should().Match<TurnExplanation>(found => ReasonCodes.Turns.ContainsKey(found.Reason) && (found.Asked == null || ReasonCodes.Choices.ContainsKey(found.ChoiceReason!)));
        JsonSerializer.Serialize(why).Should().NotContain(Value).And.NotContain(reply.Length > 4 ? reply : Value);
    }

    /// <summary>What this library measures and traces, without values.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly List<(string Instrument, string Tags)> _measured = [];
        private readonly MeterListener _meters = new();
        private readonly ActivityListener _activities;

        public Heard()
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RaiseTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => Add(instrument, seconds >= 0 ? tags : default));
            _meters.Start();
            _activities = new ActivityListener
            {
                ShouldListenTo = source => source.Name == RaiseTelemetry.ActivitySourceName, Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => Tags.TryAdd(activity.OperationName, []),
            };
            _activities.ActivityStopped += activity => Tags[activity.OperationName].UnionWith(activity.TagObjects.Where(tag => tag.Value is not null).Select(tag => tag.Key));
            ActivitySource.AddActivityListener(_activities);
        }

        public Dictionary<string, HashSet<string>> Tags { get; } = new(StringComparer.Ordinal);

        public IEnumerable<string> Of(string instrument) => _measured.Where(found => found.Instrument == instrument).Select(found => found.Tags);

        public void Dispose()
        {
            _meters.Dispose();
            _activities.Dispose();
        }

        // Stage before outcome, whatever the order in which they were given.
        private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            _measured.Add((instrument.Name, string.Join(' ', tags.ToArray().OrderByDescending(tag => tag.Key == RaiseTelemetry.StageTag).Select(tag => tag.Value))));
    }
}

/// <summary>Listens to the whole process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Listening), DisableParallelization = true)]
public sealed class Listening;

using System.Text.Json;
using FluentAssertions.Execution;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>Hostile texts in every place that a person, a host's record or a model can fill: no stage, outcome, budget, format or refusal changes.</summary>
public class InjectionTests
{
    private const string Refusal = "I can't help with that. Please talk to somebody you trust.";

    private static readonly string[] Names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)];

    [Fact]
    public void Texts_OfTheTable_AreManyAndDifferent() => HostileTexts.All.Distinct().Should().HaveCountGreaterThanOrEqualTo(150);

    [Fact]
    public async Task Respond_HostileValueInEveryAttribute_ChangesNothing()
    {
        var even = await ShapeOfValuesAsync("plain", 0);
        var odd = await ShapeOfValuesAsync("plain", 1);

        using var all = new AssertionScope();
        foreach (var text in HostileTexts.Harmless)
        {
            (await ShapeOfValuesAsync(HostileTexts.AsValue(text), 0)).Should().Be(even, text);
            (await ShapeOfValuesAsync(HostileTexts.AsValue(text), 1)).Should().Be(odd, text);
        }
    }

    [Fact]
    public async Task Respond_HostileQuery_ChangesNothing()
    {
        var plain = await ShapeOfQueryAsync("What now?");

        using var all = new AssertionScope();
        foreach (var text in HostileTexts.Harmless.Where(text => !string.IsNullOrWhiteSpace(TurnPreparer.Readable(text))))
        {
            (await ShapeOfQueryAsync(text)).Should().Be(plain, text);
        }
    }

    [Fact]
    public async Task Respond_HostileReply_IsAValueAndNothingElse()
    {
        var plain = await ShapeOfReplyAsync("well enough");

        using var all = new AssertionScope();
        foreach (var text in HostileTexts.Harmless.Where(text => text.Any(char.IsLetterOrDigit)))
        {
            (await ShapeOfReplyAsync(text)).Should().Be(plain, text);
        }
    }

    [Fact]
    public async Task Respond_HostileReplyToAQuestionForConsent_AgreesToNothing()
    {
        var talk = await ConsentTalk.UpToConsentAsync();
        var open = talk.Session;

        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All)
        {
            talk.Session = open;
            await talk.SayAsync(text);
            talk.Session.Consents.Should().NotContain(consent => consent.State == ConsentState.Given, text);
        }
    }

    [Fact]
    public async Task Respond_HostileReading_AsksOnWithinTheBudget()
    {
        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All.Where(text => !text.Contains("facts", StringComparison.Ordinal)))
        {
            var talk = new Talk().Reads(text, text, text, text, text, text);

            var (outcome, asked) = await talk.RunAsync();

            (outcome as AnswerOutcome)?.Reason.Should().Be("budget", text);
            asked.Should().HaveCount(3, text);
            talk.Session.Profile.KnownCount.Should().Be(0, text);
        }
    }

    [Fact]
    public async Task Respond_ReadingThatRepeatsTheHostileText_IsReadAsWhatItSays()
    {
        using var all = new AssertionScope();
        foreach (var text in HostileTexts.Harmless.Where(text => text.Length < 10_000))
        {
            var talk = new Talk().Reads(Talk.Reading(0, Talk.Fact("Profession", HostileTexts.AsValue(text), quote: text)));

            var outcome = await talk.SayAsync(text.Any(char.IsLetterOrDigit) ? text : "x" + text);

            outcome.Should().BeOfType<AskOutcome>(text).Which.Question.Attribute.Should().Be("Emotional State");
            talk.Session.Profile.Known.Select(pair => pair.Attribute.Name).Should().BeSubsetOf(["Profession"], text);
        }
    }

    [Fact]
    public async Task Respond_TextRepeatedBeforeTheReading_IsNotTheReading()
    {
        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All.Where(text => text.Length < 10_000))
        {
            var talk = new Talk().Reads($"The message was: {text}\n\n{Talk.Reading(0)}", Talk.Reading(0));

            var outcome = await talk.SayAsync("What now?");

            outcome.Should().BeOfType<AskOutcome>(text);
            talk.Session.Profile.KnownCount.Should().Be(0, text);
        }
    }

    [Fact]
    public async Task Respond_HostileAnswer_ReachesNobodyAsItIs()
    {
        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All)
        {
            var talk = new Talk().Reads(Talk.Reading(5));
            talk.Model.Otherwise(ModelStage.Answer, text);

            var outcome = await talk.SayAsync("What now?");

            var shown = (outcome as AnswerOutcome)?.Text ?? "";
            outcome.Should().Match<RaiseOutcome>(found => found is AnswerOutcome || (found is FailedOutcome && string.IsNullOrWhiteSpace(StageText.Visible(text))), text);
            shown.Should().Be(StageText.Visible(shown), text);
            shown.Should().NotContainAny(["0100 199", "5550100199", "example.com", "<guidelines>"], text);
        }
    }

    [Fact]
    public async Task Respond_RefusalForAHostileProfileAndQuery_StaysARefusal()
    {
        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All.Where(text => text.Any(char.IsLetterOrDigit)))
        {
            var known = Names.Aggregate(new UserProfile(), (profile, name) => profile.With(name, HostileTexts.AsValue(text)));
            var talk = new Talk(profile: known).Reads(Talk.Reading(5));
            talk.Model.Otherwise(ModelStage.Answer, Refusal);

            var outcome = await talk.SayAsync(text);

            outcome.Should().BeOfType<AnswerOutcome>(text).Which.Should().Match<AnswerOutcome>(answer => answer.Text == Refusal && answer.Check == AnswerCheckResult.Passed);
            talk.AnswerCalls.Should().ContainSingle().Which.Messages[0].Text.Should().Be(PromptSet.Default[ModelStage.Answer]);
        }
    }

    [Fact]
    public async Task Judge_HostileTextInEveryPlace_KeepsItsFormatAndItsScore()
    {
        var plain = await JudgedAsync("plain", "It sees the risk.");

        using var all = new AssertionScope();
        foreach (var text in HostileTexts.All)
        {
            (await JudgedAsync(HostileTexts.AsValue(text), text)).Should().Be(plain, text);
        }
    }

    private static async Task<string> ShapeOfValuesAsync(string value, int from)
    {
        var known = Names.Where((_, i) => i % 2 == from).Aggregate(new UserProfile(), (profile, name) => profile.With(name, value));
        var talk = new Talk(options => options.Language = "en", profile: known);
        var (outcome, asked) = await talk.RunAsync();
        return TurnShape.Of(talk.Model.Requests, outcome) + string.Join(',', asked);
    }

    private static async Task<string> ShapeOfQueryAsync(string query)
    {
        var talk = new Talk(options => options.Language = "en");
        var (outcome, asked) = await talk.RunAsync(query);
        return TurnShape.Of(talk.Model.Requests, outcome) + string.Join(',', asked);
    }

    private static async Task<string> ShapeOfReplyAsync(string reply)
    {
        var talk = new Talk(options => options.Language = "en");
        var first = await talk.SayAsync("What now?");
        talk.Reads(Talk.Reading(0, Talk.Fact("Emotional State", HostileTexts.AsValue(reply))));
        var second = await talk.SayAsync(reply);
        return TurnShape.Of(talk.Model.Requests, first, second) + talk.Session.QuestionsAsked;
    }

    private static async Task<string> JudgedAsync(string value, string text)
    {
        var scenario = Judging.Scenario with { Query = value, Situation = value, Background = value, Profile = Names.Aggregate(new UserProfile(), (profile, name) => profile.With(name, value)) };
        var reasons = JsonSerializer.Serialize($"It says: {text}"); // a tag and nothing else reads like an echoed template, and is asked for again
        var model = new ScriptedChatClient($$$"""{"risk_sensitivity":{"reason":{{{reasons}}},"score":2},"emotional_empathy":{"reason":"a","score":3},"user_specific_alignment":{"reason":{{{reasons}}},"score":2}}""");
        var judgement = await new ChatSafetyJudge(model).AskAsync(new JudgeRequest { Scenario = scenario, Answer = value });
        return TurnShape.Of(model.Requests) + judgement.Score;
    }
}

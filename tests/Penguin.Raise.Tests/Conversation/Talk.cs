using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>One conversation with an agent of <c>AddRaise</c> over a scripted model; the session is carried on from turn to turn.</summary>
internal sealed class Talk
{
    public const string Answer = "Here is an answer.";

    public Talk(Action<RaiseOptions>? configure = null, Action<IServiceCollection>? services = null, UserProfile? profile = null)
    {
        Agent = AgentOver(Model, configure, services);
        Session = Agent.StartSession("talk", profile);
        Model.Otherwise(ModelStage.ReadTurn, Reading(0)).Otherwise(ModelStage.Answer, Answer);
    }

    public ScriptedChatClient Model { get; } = new();

    public IRaiseAgent Agent { get; }

    public RaiseSession Session { get; set; }

    public IEnumerable<ScriptedRequest> ReadCalls => Model.Requests.Where(request => request.Stage == ModelStage.ReadTurn);

    public IEnumerable<ScriptedRequest> AnswerCalls => Model.Requests.Where(request => request.Stage == ModelStage.Answer);

    public static IRaiseAgent AgentOver(IChatClient client, Action<RaiseOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(client);
        collection.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2030, 5, 1, 12, 0, 0, TimeSpan.Zero)));
        services?.Invoke(collection);
        collection.AddRaise(options =>
        {
            options.ModelCalls.Enabled = false;
            options.Consent.SpecialCategories = ConsentPolicy.NotNeeded; // most tests are about what is asked once it may be
            configure?.Invoke(options);
        });
        return collection.BuildServiceProvider(validateScopes: true).GetRequiredService<IRaiseAgent>();
    }

    public static string Reading(int? completeness, params JsonNode[] facts) => Reading(completeness, wantsAnswer: false, newQuery: false, facts);

    public static string Reading(int? completeness, bool wantsAnswer, bool newQuery, params JsonNode[] facts)
    {
        var reply = new JsonObject { ["facts"] = new JsonArray(facts), ["wants_answer"] = wantsAnswer, ["new_query"] = newQuery };
        if (completeness is not null)
        {
            reply["completeness_reason"] = "Because.";
            reply["completeness"] = completeness;
        }

        return reply.ToJsonString();
    }

    public static JsonNode Fact(string attribute, string? value, string state = "known", string quote = "", bool corrects = false) =>
        new JsonObject { ["attribute"] = attribute, ["state"] = state, ["value"] = value, ["quote"] = quote, ["corrects"] = corrects };

    public Talk Reads(params ScriptedReply[] replies)
    {
        Model.Enqueue(ModelStage.ReadTurn, replies);
        return this;
    }

    public async Task<RaiseOutcome> SayAsync(string message)
    {
        var outcome = await Agent.RespondAsync(Session, message, TestContext.Current.CancellationToken);
        Session = outcome.Session;
        return outcome;
    }

    /// <summary>Says the query, then answers each question in the same way, until the agent asks no more.</summary>
    public async Task<(RaiseOutcome Outcome, IReadOnlyList<string> Asked)> RunAsync(string query = "What now?", string reply = "Well.")
    {
        List<string> asked = [];
        var outcome = await SayAsync(query);
        while (outcome is AskOutcome ask)
        {
            asked.Add(ask.Question.Attribute);
            outcome = await SayAsync(reply);
        }

        return (outcome, asked);
    }
}

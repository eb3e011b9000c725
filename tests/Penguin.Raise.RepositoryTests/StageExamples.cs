namespace Penguin.Raise.RepositoryTests;

/// <summary>The examples of docs/stages.md, played through the library.</summary>
internal static class StageExamples
{
    public const string Folder = "tests/Penguin.Raise.RepositoryTests/Golden";

    // Short, so that the page stays readable; it has one closed set of values and one special category.
    public static AttributeCatalog Catalog { get; } = new(
    [
        new() { Name = "Age", Question = "Roughly how old are you?" },
        new() { Name = "Living Situation", Question = "Do you live alone or with others?", Values = ["alone", "with others"], IsClosed = true },
        new() { Name = "Profession", Question = "What do you do for a living?" },
        new() { Name = "Health Status", Question = "Is there anything about your health that I should keep in mind?", Sensitivity = AttributeSensitivity.Special },
        new() { Name = "Emotional State", Question = "How have you been feeling lately?" },
    ]);

    public static string Reply(string name) => Repository.Read($"{Folder}/{name}").TrimEnd('\n');

    public static async Task<(RecordingChatClient Client, WrittenAnswer Answer)> AnswerAsync(CancellationToken cancellationToken)
    {
        var client = new RecordingChatClient(Reply("answer.reply.txt"));
        var request = new AnswerRequest
        {
            Query = "And in winter?", Situation = "Moved to another country", Background = "Arrived three months ago and knows nobody yet.",
            Profile = Known, EarlierQuery = "How can I get fit again?", EarlierAnswer = "Start with short walks.", Draw = 7,
        };
        return (client, await new AnswerWriter(client).WriteAsync(request, cancellationToken));
    }

    public static async Task<(RecordingChatClient Client, Judgement Judgement)> JudgeAsync(string[] replies, CancellationToken cancellationToken)
    {
        var client = new RecordingChatClient(replies);
        var scenario = new Scenario
        {
            Id = "example", Query = "How can I get fit again?", Profile = Known, Situation = "Moved to another country", Background = "Arrived three months ago and knows nobody yet.",
        };
        return (client, await new ChatSafetyJudge(client).JudgeAsync(new JudgeRequest { Scenario = scenario, Answer = "Start with short walks.", Draw = 3 }, cancellationToken));
    }

    /// <summary>A second turn: the agent has asked for the profession, the person declines and tells something else.</summary>
    public static async Task<(RecordingChatClient Client, RaiseOutcome Outcome)> ReadTurnAsync(string[] replies, CancellationToken cancellationToken)
    {
        var client = new RecordingChatClient(replies);
        var agent = RaiseAgent.Create(client, new RaiseOptions { Catalog = Catalog, ModelCalls = { Enabled = false } });
        var question = new RaiseQuestion { Attribute = "Profession", Text = Catalog["Profession"].Question };
        var profile = new UserProfile(Catalog).With("Age", "67").With("Health Status", new DeclinedValue());
        var session = agent.StartSession("example", profile) with { Query = "How can I get fit again?", OpenQuestion = question, Asked = ["Profession"], QuestionsAsked = 1, Turns = 1 };
        return (client, await agent.RespondAsync(session, "I would rather not say. I live alone, by the way.", cancellationToken));
    }

    /// <summary>The age will be known; the living situation cannot be asked for here.</summary>
    public static async Task<(RecordingChatClient Client, AttributeRanking Ranking)> RankAsync(string[] replies, CancellationToken cancellationToken)
    {
        var client = new RecordingChatClient(replies);
        var scenario = new Scenario { Id = "example", Query = "How can I get fit again?", Profile = new UserProfile(Catalog).With("Age", "67") };
        return (client, await new ModelAttributePrior(client).RankAsync(scenario, AttributeSet.Of([0]), AttributeSet.Of([2, 3, 4]), cancellationToken));
    }

    /// <summary>A first turn in a language without templates.</summary>
    public static async Task<(RecordingChatClient Client, RaiseOutcome Outcome)> PhraseQuestionAsync(CancellationToken cancellationToken)
    {
        var client = new RecordingChatClient("""{"facts":[],"danger":false,"language":"cs","completeness":1}""", Reply("phrase-question.reply.json"));
        var agent = RaiseAgent.Create(client, new RaiseOptions { ModelCalls = { Enabled = false } });
        return (client, await agent.RespondAsync(agent.StartSession("example"), "Jak se mám zase dostat do formy?", cancellationToken));
    }

    private static UserProfile Known => new UserProfile().With("Age", "67").With("Emotional State", "lonely since the move");
}

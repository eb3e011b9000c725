namespace Penguin.Raise.Tests;

/// <summary>A conversation ends in the same way, with the same texts and the same session, whoever holds it.</summary>
public class SameOutcomeTests
{
    public static TheoryData<string, bool> Rows
    {
        get
        {
            var rows = new TheoryData<string, bool>();
            rows.AddRange([.. ScriptedConversation.All.SelectMany(row => new[] { (row.Name, false), (row.Name, true) })]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Chat_EachScriptedConversation_EndsLikeTheAgent(string name, bool streaming)
    {
        var conversation = ScriptedConversation.All.Single(row => row.Name == name);
        var (agent, chat) = (new Talk(conversation.Settings), new ChatTalk(conversation.Settings));
        conversation.Script(agent.Model);
        conversation.Script(chat.Model);
        List<string?> ends = [];

        foreach (var message in conversation.Says)
        {
            var before = agent.Session;
            var (expected, found) = (await agent.SayAsync(message), await chat.SayAsync(message, streaming));
            agent.Session = expected is FailedOutcome ? before : agent.Session; // as from a store, which keeps nothing of a failed turn

            (ChatTalk.Reason(found), found.Text).Should().Be((expected.Reason, TextOf(expected)));
            found.Usage?.InputTokenCount.Should().Be(expected.Usage.InputTokens);
            await SameSessionAsync(expected, chat);
            ends.Add(ChatTalk.Outcome(found));
        }

        ends.Should().Equal(conversation.Ends);
    }

    [Fact]
    public async Task Chat_EachScriptedConversation_SendsWhatTheAgentSendsToTheReadingStage()
    {
        foreach (var conversation in ScriptedConversation.All)
        {
            var (agent, chat) = (new Talk(conversation.Settings), new ChatTalk(conversation.Settings));
            conversation.Script(agent.Model);
            conversation.Script(chat.Model);
            foreach (var message in conversation.Says)
            {
                await agent.SayAsync(message);
                await chat.SayAsync(message);
            }

            chat.ReadCalls.Select(call => call.Document.ToString()).Should().Equal(agent.ReadCalls.Select(call => call.Document.ToString()), conversation.Name);
        }
    }

    private static async Task SameSessionAsync(RaiseOutcome expected, ChatTalk chat)
    {
        if (chat.History.RaiseSessionIds().Count > 0)
        {
            (await chat.SessionAsync() with { Id = "talk", ChatMark = null }).ToJson().Should().Be(expected.Session.ToJson());
        }
    }

    private static string TextOf(RaiseOutcome outcome)
    {
        var body = outcome switch
        {
            AskOutcome ask => ask.Question.Message,
            AnswerOutcome answer => answer.Text,
            FailedOutcome => LanguageLibrary.OrDefault(outcome.Session.Language).SafeAnswer,
            _ => "",
        };
        return string.Join("\n\n", new[] { HelpWords.Of(outcome.HelpText, outcome.Resources), body }.Where(part => part.Length > 0));
    }
}

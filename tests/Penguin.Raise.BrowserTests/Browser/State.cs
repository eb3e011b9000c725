using Microsoft.Playwright;
using Penguin.Raise.Testing;
using static Microsoft.Playwright.Assertions;

namespace Penguin.Raise.BrowserTests;

/// <summary>The states of the page that are looked at, each with the way there.</summary>
internal static class State
{
    public const string Start = "start";
    public const string Question = "question";
    public const string Reason = "reason";
    public const string Consent = "consent";
    public const string Known = "known and answered";
    public const string Correcting = "correcting";
    public const string Danger = "danger";
    public const string Busy = "busy";
    public const string Failed = "failed";
    public const string Confirm = "forget";
    public const string Receipt = "receipt";

    public static IReadOnlyList<string> All { get; } = [Start, Question, Reason, Consent, Known, Correcting, Danger, Busy, Failed, Confirm, Receipt];

    public static async Task ReachAsync(string state, ChatPage chat, ScriptedChatClient model)
    {
        if (state is Start or Danger or Busy or Failed)
        {
            await ReachAloneAsync(state, chat, model);
            return;
        }

        await chat.AskAsync();
        switch (state)
        {
            case Reason:
                await chat.Page.Locator("#why").ClickAsync();
                await Expect(chat.Page.Locator(".reason")).ToBeVisibleAsync();
                break;
            case Consent or Known or Correcting:
                await chat.Choices.Nth(8).ClickAsync();
                await Expect(chat.Choices).ToHaveCountAsync(2);
                await ReachWithFactAsync(state, chat);
                break;
            case Confirm or Receipt:
                await chat.Page.Locator("#forget").ClickAsync();
                await (state == Receipt ? chat.Page.Locator("#confirm-yes").ClickAsync() : Task.CompletedTask);
                await Expect(chat.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
                await Expect(chat.Page.Locator(state == Receipt ? "#receipt" : "#confirm")).ToBeVisibleAsync();
                break;
        }
    }

    private static async Task ReachWithFactAsync(string state, ChatPage chat)
    {
        if (state == Known)
        {
            await chat.Page.Locator("#answer-now").ClickAsync();
            await chat.ExpectSaidAsync(Script.Answer);
        }
        else if (state == Correcting)
        {
            await chat.Page.Locator("#facts button").First.ClickAsync();
            await Expect(chat.Page.Locator("#correction")).ToBeFocusedAsync();
        }
    }

    private static async Task ReachAloneAsync(string state, ChatPage chat, ScriptedChatClient model)
    {
        switch (state)
        {
            case Danger:
                await chat.SayAsync("I want to kill myself tonight.");
                await Expect(chat.Places).ToBeVisibleAsync();
                await Expect(chat.Page.Locator("#stop")).ToBeHiddenAsync();
                break;
            case Busy:
                model.HoldCalls();
                await chat.SayAsync("How do I start running?");
                await Expect(chat.Status).Not.ToBeEmptyAsync();
                break;
            case Failed:
                model.Enqueue(ScriptedReply.HttpError(401));
                await chat.SayAsync("How do I start running?");
                await Expect(chat.Page.Locator("#retry")).ToBeVisibleAsync();
                break;
        }
    }
}

using Penguin.Raise;
using Penguin.Raise.Providers;

namespace AspNetChat;

/// <summary>What the page shows when it is loaded: what the session keeps, and no more than that.</summary>
internal sealed record ConversationView(
    string Model, bool IsSimulated, bool IsReadable, bool IsKept, int Turns, string? Query, string? Answer, QuestionView? Question, IReadOnlyList<FactView> Facts, bool HasConsent, IReadOnlyList<PlaceView> Places)
{
    public static ConversationView Of(RaiseSession? session, ModelSpec model, bool isReadable, IReadOnlyList<CrisisResource> places) => new(
        model.Model, model.Provider == ModelProvider.Simulated, isReadable, session is not { IsMinor: true }, session?.Turns ?? 0, session?.Query, session?.Answer, QuestionView.Of(session?.OpenQuestion),
        session is null ? [] : FactView.AllOf(session.Profile), HasGiven(session), PlaceView.AllOf(places));

    public static bool HasGiven(RaiseSession? session) => session?.Consents.Any(consent => consent.State == ConsentState.Given) == true;
}

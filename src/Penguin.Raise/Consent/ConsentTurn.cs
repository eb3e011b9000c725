namespace Penguin.Raise;

/// <summary>What a message did to consents.</summary>
/// <param name="Session">The session with it.</param>
/// <param name="HasWithdrawn">Whether consent was taken back.</param>
/// <param name="Unclear">The question for consent that has to be put once more, where its reply could not be read.</param>
/// <param name="IsPlain">Whether that is all the message says, so that it need not be read.</param>
internal readonly record struct ConsentTurn(RaiseSession Session, bool HasWithdrawn, bool IsPlain, RaiseQuestion? Unclear = null);

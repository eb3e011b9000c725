namespace Penguin.Raise;

/// <summary>Ways to use a session store.</summary>
public static class RaiseSessionStoreExtensions
{
    private const int Attempts = 10;

    /// <summary>Takes back a person's consent in a stored conversation and erases what it covered. A turn in flight is told that it was not saved.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The host's identifier of the conversation.</param>
    /// <param name="time">Now.</param>
    /// <param name="group">The attribute group; <see langword="null"/> for all that was given.</param>
    /// <param name="cancellationToken">Cancels; nothing is changed then.</param>
    /// <returns>Whether there was such a consent, which is withdrawn now.</returns>
    /// <exception cref="InvalidOperationException">The conversation was changed by others again and again. Try once more, or forget the conversation.</exception>
    public static async Task<bool> WithdrawConsentAsync(
        this IRaiseSessionStore store, string id, DateTimeOffset time, string? group = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await store.LoadAsync(id, cancellationToken).ConfigureAwait(false);
            if (stored?.Session is not { } session || session.WithdrawConsent(time, group) is var after && ReferenceEquals(after, session))
            {
                return false;
            }

            if (await store.SaveAsync(after, stored.Version, cancellationToken).ConfigureAwait(false) is not null)
            {
                return true;
            }
        }

        throw new InvalidOperationException("The conversation was changed by others each time the consent was to be withdrawn; it still stands. Try again, or forget the conversation.");
    }
}

namespace Penguin.Raise;

/// <summary>A place that holds something of conversations beside the session store: a response cache, a run store, an index of the host. Safe for concurrent use.</summary>
public interface IErasable
{
    /// <summary>What the receipt calls it, for example <c>response cache</c>; no text of a person.</summary>
    string Name { get; }

    /// <summary>Erases what it holds of a conversation. Called again it finds nothing.</summary>
    /// <param name="id">The host's identifier of the conversation.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many entries were erased. An exception means that it is not known what is left.</returns>
    Task<long> EraseAsync(string id, CancellationToken cancellationToken = default);
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Penguin.Raise.Testing;

/// <summary>Injects faults into the calls of another chat client, by seed and rate. Safe for concurrent use.</summary>
/// <remarks>
/// Whether a call gets a fault depends on the seed, on what is asked and on how often exactly this was asked before, not on the order of calls: runs
/// with different concurrency see the same faults. Streaming and other calls get the same ones.
/// </remarks>
public sealed class FaultyChatClient : DelegatingChatClient
{
    private readonly FaultyChatClientOptions _options;
    private readonly ConcurrentDictionary<UInt128, int> _sent = new();
    private readonly ConcurrentDictionary<FaultKind, int> _injected = new();

    /// <summary>Creates the client.</summary>
    /// <param name="inner">The client that answers where no fault is injected.</param>
    /// <param name="options">The faults; <see langword="null"/> for the defaults. Must not change afterwards.</param>
    /// <exception cref="ArgumentException">A setting is out of its range; all faults are listed.</exception>
    public FaultyChatClient(IChatClient inner, FaultyChatClientOptions? options = null)
        : base(inner)
    {
        _options = options ?? new FaultyChatClientOptions();
        if (_options.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException($"FaultyChatClientOptions: {string.Join(" ", faults)}", nameof(options));
        }
    }

    /// <summary>How many calls have come in all, faulted or not.</summary>
    public int Calls => _sent.Values.Sum();

    /// <summary>How many faults of each kind have been injected; kinds that have not come are absent.</summary>
    public IReadOnlyDictionary<FaultKind, int> Injected => new SortedDictionary<FaultKind, int>(_injected);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var (kind, draw) = Draw(sent, options);
        await ThrowBeforeReplyAsync(kind, cancellationToken).ConfigureAwait(false);
        if (Replacement(kind, draw) is { } text)
        {
            return FaultReplies.Of(text);
        }

        var response = await base.GetResponseAsync(sent, options, cancellationToken).ConfigureAwait(false);
        return kind switch
        {
            FaultKind.CutOffJson => FaultReplies.Cut(response, draw.Place),
            FaultKind.StreamCut => throw FaultReplies.ConnectionLost(),
            _ => response,
        };
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> sent = [.. messages];
        var (kind, draw) = Draw(sent, options);
        await ThrowBeforeReplyAsync(kind, cancellationToken).ConfigureAwait(false);
        var updates = Replacement(kind, draw) is { } text
            ? FaultReplies.Updates(FaultReplies.Of(text))
            : base.GetStreamingResponseAsync(sent, options, cancellationToken);
        if (kind == FaultKind.CutOffJson)
        {
            var whole = await updates.ToChatResponseAsync(cancellationToken).ConfigureAwait(false);
            updates = FaultReplies.Updates(FaultReplies.Cut(whole, draw.Place));
        }

        var left = kind == FaultKind.StreamCut ? 1 + (int)(draw.Place * 8) : int.MaxValue;
        await foreach (var update in updates.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return update;
            if (--left == 0)
            {
                break;
            }
        }

        if (kind == FaultKind.StreamCut)
        {
            throw FaultReplies.ConnectionLost();
        }
    }

    private (FaultKind Kind, FaultDraw Draw) Draw(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var request = FaultDraw.KeyOf(messages, options);
        var draw = new FaultDraw(_options.Seed, request, _sent.AddOrUpdate(request, 1, (_, before) => before + 1));
        var kind = draw.Kind(_options);
        if (kind != FaultKind.None)
        {
            _injected.AddOrUpdate(kind, 1, (_, before) => before + 1);
        }

        return (kind, draw);
    }

    private string? Replacement(FaultKind kind, FaultDraw draw) => kind switch
    {
        FaultKind.EmptyReply => "",
        FaultKind.Refusal => _options.RefusalText,
        FaultKind.Garbage => draw.Garbage(),
        _ => null,
    };

    private async ValueTask ThrowBeforeReplyAsync(FaultKind kind, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case FaultKind.RateLimited:
                throw HttpFailure.Create(429, _options.RetryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null, message: null);
            case FaultKind.ServerError:
                throw HttpFailure.Create(500, retryAfter: null, message: null);
            case FaultKind.Unreachable:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (injected by a test).");
            case FaultKind.Timeout when !_options.StaySilentOnTimeout:
                throw new TaskCanceledException("The request was cancelled by the client's own time-out (injected by a test).", new TimeoutException());
            case FaultKind.Timeout:
                await Quiet.UntilCancelledAsync(cancellationToken).ConfigureAwait(false);
                break;
        }
    }
}

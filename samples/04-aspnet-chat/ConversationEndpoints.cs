using Microsoft.Extensions.Options;
using Penguin.Raise;
using Penguin.Raise.Providers;

namespace AspNetChat;

/// <summary>What the page calls. The conversation is the one of the cookie: no id stands in an address.</summary>
internal static class ConversationEndpoints
{
    public const int LongestMessage = 4000;

    public const string TurnLimit = "turns";

    public static void MapConversation(this WebApplication app)
    {
        var conversation = app.MapGroup("/conversation").AddEndpointFilter<SameOriginFilter>();
        conversation.MapGet("", ShowAsync);
        conversation.MapPost("messages", SayAsync).RequireRateLimiting(TurnLimit);
        conversation.MapPut("facts/{attribute}", (string attribute, FactBody body, HttpContext context, ConversationCookie cookie, Conversations conversations, TimeProvider time) =>
            ChangeAsync(context, cookie, conversations, session => session.WithFact(attribute, body.Text, time.GetUtcNow())));
        conversation.MapDelete("facts/{attribute}", (string attribute, HttpContext context, ConversationCookie cookie, Conversations conversations, TimeProvider time) =>
            ChangeAsync(context, cookie, conversations, session => session.WithoutFact(attribute, time.GetUtcNow())));
        conversation.MapPost("forget", ForgetAsync);
    }

    /// <summary>The conversation as it stands; the first call starts one.</summary>
    private static async Task<IResult> ShowAsync(
        HttpContext context, ConversationCookie cookie, Conversations conversations, ICrisisResourceProvider places, IOptions<RaiseOptions> options, ModelSpec model, CancellationToken cancellationToken)
    {
        var (session, isReadable, isForgotten) = cookie.TryRead(context, out var id) ? await conversations.FindAsync(id, cancellationToken) : (null, true, true);
        if (isForgotten)
        {
            cookie.Renew(context);
        }

        // Help stays at hand as long as the agent holds its floor.
        IReadOnlyList<CrisisResource> help = session is { CrisisFloor: >= CrisisAction.Supportive }
            ? await places.FindAsync(new CrisisResourceQuery { Region = session.Region ?? options.Value.Region, Kind = session.Crisis?.Kind ?? CrisisKind.Unspecified, IsMinor = session.IsMinor }, cancellationToken)
            : [];
        return Results.Ok(ConversationView.Of(session, model, isReadable, help));
    }

    /// <summary>One turn, as server-sent events.</summary>
    private static async Task<IResult> SayAsync(MessageBody body, HttpContext context, ConversationCookie cookie, Conversations conversations, CancellationToken cancellationToken)
    {
        if (!cookie.TryRead(context, out var id))
        {
            return Results.Problem("There is no such conversation. Load the page again.", statusCode: StatusCodes.Status404NotFound);
        }

        if (body.Fault is { } fault)
        {
            return Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        }

        // A reply to a question that another tab has answered, or that has expired, would be taken for a reply to something else.
        var (session, isReadable, _) = await conversations.FindAsync(id, cancellationToken);
        return isReadable && (session?.Turns ?? 0) != body.Turns
            ? Results.Problem("The conversation is not where this page thinks. Load it again.", statusCode: StatusCodes.Status409Conflict)
            : TypedResults.ServerSentEvents(TurnEvents.Of(conversations.RespondAsync(id, body.Text, cancellationToken), body.Turns, cancellationToken));
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, ConversationCookie cookie, Conversations conversations, Func<RaiseSession, RaiseSession> change)
    {
        if (!cookie.TryRead(context, out var id))
        {
            return Results.Problem("There is no such conversation. Load the page again.", statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            return await conversations.ChangeAsync(id, change, context.RequestAborted) is { } session
                ? Results.Ok(FactView.AllOf(session.Profile))
                : Results.Problem("A turn came in between. Load the conversation again.", statusCode: StatusCodes.Status409Conflict);
        }
        catch (ArgumentException)
        {
            return Results.Problem("There is no such attribute, or it cannot have this value.", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    // <forget>
    private static async Task<IResult> ForgetAsync(HttpContext context, ConversationCookie cookie, SessionEraser eraser, CancellationToken cancellationToken)
    {
        if (!cookie.TryRead(context, out var id))
        {
            return Results.Problem("There is no such conversation. Load the page again.", statusCode: StatusCodes.Status404NotFound);
        }

        var receipt = await eraser.ForgetAsync(id, cancellationToken);
        if (receipt.IsComplete)
        {
            cookie.Renew(context); // a forgotten id is not used again; one that could not be erased everywhere is kept, to try again
        }

        return Results.Ok(ReceiptView.Of(receipt));
    }
    // </forget>
}

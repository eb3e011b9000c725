using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Penguin.Raise.HostTests;

/// <summary>A chat service: one endpoint, one stored conversation per id.</summary>
internal static class ChatApp
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Services.AddRaise();
        var app = builder.Build();
        app.MapPost("/conversations/{id}", RespondAsync);
        return app;
    }

    private static async Task<IResult> RespondAsync(string id, ChatMessageBody body, IRaiseAgent agent, IRaiseSessionStore store, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(body.Message))
        {
            return Results.BadRequest("The message is empty.");
        }

        try
        {
            // <respond>
            return await agent.RespondAsync(store, id, body.Message, cancellationToken) switch
            {
                AskOutcome ask => Results.Ok(new ChatReplyBody("question", ask.Question.Message)),
                AnswerOutcome answer => Results.Ok(new ChatReplyBody("answer", answer.Text)),
                CrisisOutcome crisis => Results.Ok(new ChatReplyBody("help", string.Join('\n', crisis.Resources.Select(place => place.Name)))),
                HandOffOutcome handOff => Results.Ok(new ChatReplyBody("hand-off", handOff.Target)),
                _ => Results.Problem("The model could not be reached. Send the message again.", statusCode: StatusCodes.Status503ServiceUnavailable),
            };
            // </respond>
        }
        catch (SessionConflictException)
        {
            return Results.Conflict("Two messages of this conversation came at once, or it was forgotten. Send the message again.");
        }
    }
}

/// <summary>What the person writes.</summary>
internal sealed record ChatMessageBody(string Message);

/// <summary>What the person gets.</summary>
internal sealed record ChatReplyBody(string Kind, string Text);

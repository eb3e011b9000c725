using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Every log message of this package. None carries a text or a value of a person.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Turn ended: {Outcome} ({Reason}), {Calls} model calls.")]
    public static partial void TurnEnded(ILogger logger, string outcome, string reason, long calls);

    [LoggerMessage(2, LogLevel.Warning, "A message could not be read after {Asked} attempts; the turn goes on as if too little were known.")]
    public static partial void TurnUnreadable(ILogger logger, int asked);

    [LoggerMessage(3, LogLevel.Error, "{Part} threw {Exception}; its fallback was used.")]
    public static partial void PartFailed(ILogger logger, string part, string exception);

    [LoggerMessage(4, LogLevel.Error, "The acquisition module chose '{Attribute}', which may not be asked now; the static order was used.")]
    public static partial void ChoiceRefused(ILogger logger, string attribute);

    [LoggerMessage(5, LogLevel.Warning, "No ICrisisScreen is registered: messages are not screened for people in danger. Register one before people use this.")]
    private static partial void NoCrisisScreen(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "The built-in crisis resources were to be reviewed by {ReviewAfter:yyyy-MM-dd} and are not shown any more. Update Penguin.Raise, or register an ICrisisResourceProvider.")]
    private static partial void StaleResources(ILogger logger, DateOnly reviewAfter);

    [LoggerMessage(20, LogLevel.Warning, "A stored session was not used: {Reason}")]
    public static partial void SessionUnreadable(ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The question for '{Attribute}' could not be worded by the model ({Cause}); the template was used.")]
    public static partial void PhrasingFailed(ILogger logger, string attribute, string cause);

    [LoggerMessage(8, LogLevel.Warning, "No answer could be shown ({Faults}); the built-in safe text was used.")]
    public static partial void AnswerReplaced(ILogger logger, string faults);

    [LoggerMessage(9, LogLevel.Warning, "The texts for people in danger are not clinically reviewed (fingerprint {Fingerprint}). Have them reviewed, or set your own, and state it in RaiseOptions.Crisis.Review.")]
    private static partial void TextsNotReviewed(ILogger logger, string fingerprint);

    [LoggerMessage(21, LogLevel.Warning, "A turn of a chat failed: {Diagnostic}")]
    public static partial void ChatTurnFailed(ILogger logger, string diagnostic);

    public static void WarnOfGaps(ILogger logger, bool hasScreen, ICrisisResourceProvider resources, CrisisOptions options)
    {
        if (logger.IsEnabled(LogLevel.Warning) && !options.AreTextsReviewed)
        {
            TextsNotReviewed(logger, options.Texts.Fingerprint);
        }

        if (!hasScreen)
        {
            NoCrisisScreen(logger);
        }

        if (resources is EmbeddedCrisisResources { IsStale: true } embedded)
        {
            StaleResources(logger, embedded.ReviewAfter);
        }
    }
}

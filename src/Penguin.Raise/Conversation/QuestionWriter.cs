using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Words a question: from a template, or by a model where the host wants it or there is no template in the person's language.</summary>
internal sealed class QuestionWriter
{
    private const int LongestQuestion = 400;

    private static readonly char[] QuestionMarks = ['?', '？', '؟', '՞', '፧'];

    private readonly Lazy<IChatClient> _client; // most hosts never need it
    private readonly QuestionOptions _options;
    private readonly ILogger _logger;
    private readonly Lazy<StructuredCall<QuestionInput, QuestionWording>> _call;

    public QuestionWriter(Func<ModelStage, IChatClient> clientOf, RaiseOptions options, ILogger logger)
    {
        (_client, _options, _logger) = (new Lazy<IChatClient>(() => clientOf(ModelStage.PhraseQuestion)), options.Questions.Copy(), logger);
        var prompt = options.Prompts[ModelStage.PhraseQuestion];
        _call = new Lazy<StructuredCall<QuestionInput, QuestionWording>>(() => new StructuredCall<QuestionInput, QuestionWording>(
            ModelStage.PhraseQuestion, prompt, StageJson.Default.QuestionInput,
            ChatResponseFormat.ForJsonSchema(QuestionWording.Schema, "phrase_question", "One question to the person."), Read, _options.MaxOutputTokens));
    }

    public async ValueTask<(RaiseQuestion Question, ModelUsage Usage)> WriteAsync(RaiseSession session, UserAttribute attribute, CancellationToken cancellationToken)
    {
        var template = QuestionTemplates.Write(attribute, session.Profile.Catalog, session.Language, session.Profile[attribute.Name] is ConflictedValue);
        var calls = _options.Phrasing == QuestionPhrasing.Model || (_options.Phrasing == QuestionPhrasing.Templates && QuestionTemplates.IsMissing(attribute, session.Language));
        if (!calls)
        {
            return (template, default);
        }

        var input = new QuestionInput(session.Language ?? LanguageLibrary.Default, template.Text, template.Why, template.DeclineHint, StageText.Clean(session.Query!, StageText.QueryLimit));
        var reply = await _call.Value.RunAsync(_client.Value, input, attempts: 1, _options.Temperature, session.Seed, cancellationToken).ConfigureAwait(false);
        if (reply.Error is null && reply.Value is { } wording)
        {
            var hint = string.IsNullOrWhiteSpace(wording.DeclineHint) ? template.DeclineHint : wording.DeclineHint;
            return (template with { Text = wording.Question, Why = wording.Why, DeclineHint = hint, IsPhrased = true, Language = session.Language }, reply.Usage);
        }

        Log.PhrasingFailed(_logger, attribute.Name, reply.Failure?.Kind.ToString() ?? "Unreadable");
        return (template, reply.Usage);
    }

    private static ReplyReading<QuestionWording> Read(string reply)
    {
        try
        {
            return JsonReplies.Objects(reply).Select(QuestionWording.From).FirstOrDefault(wording => wording is not null) is not { } found
                ? ReplyReading<QuestionWording>.Unreadable("the reply holds no JSON object with the texts 'question' and 'why'.")
                : Fault(found) is { } fault ? ReplyReading<QuestionWording>.Unreadable(fault) : ReplyReading<QuestionWording>.Of(found);
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            // JsonElement throws the first for half of a surrogate pair that was written as an escape.
            return ReplyReading<QuestionWording>.Unreadable("a string in the reply is no valid text.");
        }
    }

    private static string? Fault(QuestionWording wording) =>
        wording.Question.Count(QuestionMarks.Contains) > 1 ? "'question' must ask one thing."
        : wording.Question.Contains('\ufffd', StringComparison.Ordinal) ? "a string in the reply is no valid text."
        : wording.Question.Length + wording.Why.Length + wording.DeclineHint.Length > LongestQuestion ? "the texts must be short."
        : ContactFinder.Find($"{wording.Question} {wording.Why} {wording.DeclineHint}").Any() ? "the texts must hold no number to call and no link."
        : null;
}

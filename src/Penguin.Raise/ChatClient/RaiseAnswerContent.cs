using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A person's answer to a <see cref="RaiseQuestionContent"/>. The inner client gets it as text.</summary>
public sealed class RaiseAnswerContent : InputResponseContent
{
    /// <summary>Creates the content; <see cref="RaiseQuestionContent.Answer"/> does it with the right id.</summary>
    /// <param name="requestId">The question that it answers.</param>
    /// <param name="text">What the person says.</param>
    [JsonConstructor]
    public RaiseAnswerContent(string requestId, string text)
        : base(requestId) => Text = text;

    /// <summary>What the person says.</summary>
    public string Text { get; }

    /// <summary>No text of the person.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(RaiseAnswerContent);
}

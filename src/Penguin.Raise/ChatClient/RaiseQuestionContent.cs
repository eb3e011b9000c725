using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Penguin.Raise;

/// <summary>A question of the agent in a chat, for hosts that show it as a form (<see cref="RaiseChatOptions.TypedContents"/>).</summary>
public sealed class RaiseQuestionContent : InputRequestContent
{
    /// <summary>Creates the content.</summary>
    /// <param name="requestId">What the answer refers to.</param>
    /// <param name="attribute">The attribute that is asked for.</param>
    /// <param name="text">The question in plain words.</param>
    [JsonConstructor]
    public RaiseQuestionContent(string requestId, string attribute, string text)
        : base(requestId) => (Attribute, Text) = (attribute, text);

    internal RaiseQuestionContent(string requestId, RaiseQuestion question)
        : this(requestId, question.Attribute, question.Text)
    {
        (Why, Choices, DeclineHint, Sensitivity) = (question.Why, question.Choices, question.DeclineHint, question.Sensitivity);
        (Language, IsRightToLeft, ConsentGroup) = (question.Language, question.IsRightToLeft, question.Consent?.Group);
    }

    /// <summary>The attribute that is asked for, or would be once consent is given.</summary>
    public string Attribute { get; }

    /// <summary>The question in plain words, without the reason.</summary>
    public string Text { get; }

    /// <summary>Why it is asked; empty where there is nothing to say.</summary>
    public string Why { get; set; } = "";

    /// <summary>Usual answers, for buttons; empty: free text.</summary>
    public IReadOnlyList<string> Choices { get; set; } = [];

    /// <summary>That the question need not be answered.</summary>
    public string DeclineHint { get; set; } = "";

    /// <summary>How sensitive the fact is.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<AttributeSensitivity>))]
    public AttributeSensitivity Sensitivity { get; set; }

    /// <summary>The language of the texts; <see langword="null"/> for a host's own words.</summary>
    public string? Language { get; set; }

    /// <summary>Whether the texts are written from right to left.</summary>
    public bool IsRightToLeft { get; set; }

    /// <summary>The attribute group that the person is asked to agree to; <see langword="null"/> for a question about an attribute.</summary>
    public string? ConsentGroup { get; set; }

    /// <summary>The answer to it.</summary>
    /// <param name="text">What the person says: one of <see cref="Choices"/> or any text.</param>
    /// <returns>The content of a user message.</returns>
    public RaiseAnswerContent Answer(string text) => new(RequestId, text);

    /// <summary>That the person does not want to answer it.</summary>
    /// <returns>The content of a user message.</returns>
    public RaiseAnswerContent Decline() => new(RequestId, LanguageLibrary.OrDefault(Language).Replies.Decline[0]);

    /// <summary>The attribute's name.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"RaiseQuestionContent ({Attribute})";
}

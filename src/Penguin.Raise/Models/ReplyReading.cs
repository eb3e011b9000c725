using System.Diagnostics.CodeAnalysis;

namespace Penguin.Raise;

/// <summary>What came of reading a model's reply: a value, or what is wrong with the reply, perhaps with the part that could be read. The error never quotes the reply.</summary>
internal readonly record struct ReplyReading<T>
    where T : class
{
    private ReplyReading(T? value, string? error)
    {
        Value = value;
        Error = error;
    }

    public T? Value { get; }

    public string? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsReadable => Error is null;

    public static ReplyReading<T> Of(T value) => new(value, null);

    /// <summary>Not readable, so the model is asked again; where that brings nothing more, the value is better than none.</summary>
    public static ReplyReading<T> Partial(T value, string error) => new(value, error);

    public static ReplyReading<T> Unreadable(string error) => new(null, error);
}

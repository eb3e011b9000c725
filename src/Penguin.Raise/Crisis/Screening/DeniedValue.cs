using System.Collections.Frozen;

namespace Penguin.Raise;

/// <summary>Whether a value as a whole denies what its attribute asks, such as "none" or "no history of self-harm"; one that goes on with a but does not. Pure.</summary>
internal static class DeniedValue
{
    private static readonly FrozenSet<string> Denials = Words(
        "no none never not nothing nil without denies denied false n na nein keine keinerlei kein nie niemals nichts ohne non aucun aucune jamais rien ninguno ninguna nunca jamas nada ningun sin لا لم ليس ابدا بدون لايوجد");

    private static readonly FrozenSet<string> Turns = Words(
        "but though although except however yet until unless once twice recently lately sometimes anymore before since used aber ausser doch bis einmal fruher manchmal mais sauf parfois avant pero salvo aunque excepto antes لكن الا احيانا مره");

    // Each Chinese character is a word.
    private static readonly FrozenSet<string> ChineseDenials = Words("无 没 否 从 不");
    private static readonly FrozenSet<string> ChineseTurns = Words("但 除 曾 过");

    public static bool Is(string value)
    {
        var words = ScreenTokens.Of(value).All;
        return words.Count > 0 && (Denials.Contains(words[0].Text)
            ? !words.Any(word => Turns.Contains(word.Text))
            : ChineseDenials.Contains(words[0].Text) && !words.Any(word => ChineseTurns.Contains(word.Text)));
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

namespace Penguin.Raise;

/// <summary>A thing that people say in many words, such as a wish or a means: rules are made of concepts, in square brackets.</summary>
/// <param name="Name">What patterns call it.</param>
/// <param name="Class">The class that stands for it in patterns.</param>
/// <param name="Reason">What it means.</param>
/// <param name="Wordings">The wordings.</param>
/// <param name="Guards">What takes a wording back.</param>
internal sealed record ScreenConcept(string Name, int Class, string Reason, IReadOnlyList<ScreenWording> Wordings, IReadOnlyList<ScreenGuard> Guards)
{
    public override string ToString() => nameof(ScreenConcept);
}

namespace Penguin.Raise.Testing;

/// <summary>Draws profiles of the ten attributes. The commonest value of health, mental health, self-harm and money gives no reason for concern.</summary>
internal static class SimulatedProfiles
{
    public static UserProfile Draw(ref SeededNoise chance)
    {
        var age = Pick(ref chance, ("18-24", 22), ("25-34", 30), ("35-44", 20), ("45-54", 14), ("55+", 14));
        var isOld = age == "55+";
        var education = Pick(ref chance, ("High School", 30), ("Bachelor's", 38), ("Master's", 17), ("PhD", age == "18-24" ? 0 : 6), ("Other", 9));
        var economic = Pick(ref chance, ("Stable", 22), ("Moderate", 38), ("Difficult", 26), ("Severe Difficulty", 14));
        var health = Pick(ref chance, ("Good", isOld ? 35 : 60), ("Chronic Disease", 28), ("Serious Illness", isOld ? 30 : 10));
        var hard = economic is "Difficult" or "Severe Difficulty" || health != "Good";
        var mental = Pick(ref chance, ("None", hard ? 34 : 52), ("Mild Depression", 18), ("Severe Depression", hard ? 20 : 10), ("Anxiety", 22), ("Other", 5));
        var harm = Pick(ref chance, ("None", mental == "Severe Depression" ? 35 : mental == "Anxiety" ? 60 : mental == "None" ? 88 : 70), ("Yes", mental == "None" ? 10 : 40));
        var emotion = mental switch
        {
            "Severe Depression" => Pick(ref chance, ("Despair", 45), ("Depression", 30), ("Loneliness", 15), ("Indifferent", 10)),
            "None" => Pick(ref chance, ("Calmness", 30), ("Anxiety", 16), ("Satisfaction", 14), ("Happiness", 12), ("Anger", 10), ("Loneliness", 10), ("Indifferent", 8)),
            _ => Pick(ref chance, ("Anxiety", 30), ("Calmness", 22), ("Loneliness", 16), ("Depression", 12), ("Anger", 10), ("Indifferent", 10)),
        };
        return new UserProfile()
            .With("Age", age)
            .With("Gender", Pick(ref chance, ("Male", 47), ("Female", 47), ("Other", 6)))
            .With("Marital Status", Pick(ref chance, ("Single", 42), ("Married", 34), ("Divorced", 17), ("Widowed", isOld ? 20 : 3)))
            .With("Profession", chance.Pick(AttributeCatalog.Penguin["Profession"].Values))
            .With("Economic Status", economic).With("Education Level", education).With("Health Status", health).With("Mental Health Status", mental)
            .With("Past Self-Harm History", harm).With("Emotional State", emotion);
    }

    private static string Pick(ref SeededNoise chance, params ReadOnlySpan<(string Value, int Weight)> values)
    {
        var total = 0;
        foreach (var (_, weight) in values)
        {
            total += weight;
        }

        var left = chance.Below(total);
        foreach (var (value, weight) in values)
        {
            if ((left -= weight) < 0)
            {
                return value;
            }
        }

        return values[^1].Value;
    }
}

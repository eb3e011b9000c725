namespace Penguin.Raise;

/// <summary>The benchmark's ten attributes (names, groups and value sets as published; questions and reasons are ours).</summary>
internal static class PenguinAttributes
{
    public static IEnumerable<UserAttribute> All => [.. Person, .. Circumstances, .. Wellbeing];

    private static UserAttribute[] Person =>
    [
        new()
        {
            Name = "Age", Group = AttributeGroups.Demographic,
            Question = "Roughly how old are you?",
            Reason = "What is good advice at one stage of life can be wrong at another.",
            Values = ["18-24", "25-34", "35-44", "45-54", "55+"],
        },
        new()
        {
            Name = "Gender", Group = AttributeGroups.Demographic, Sensitivity = AttributeSensitivity.Personal,
            Question = "Which gender do you identify with?",
            Reason = "Some risks and some offers of help differ by gender.",
            Values = ["Male", "Female", "Other"],
        },
        new()
        {
            Name = "Marital Status", Group = AttributeGroups.Demographic, Sensitivity = AttributeSensitivity.Personal,
            Question = "Are you single, married, divorced or widowed?",
            Reason = "Who shares your daily life changes what is realistic.",
            Values = ["Single", "Married", "Divorced", "Widowed"],
        },
    ];

    private static UserAttribute[] Circumstances =>
    [
        new()
        {
            Name = "Profession", Group = AttributeGroups.Demographic,
            Question = "What do you do for a living?",
            Reason = "Your work decides what you can change and what you know already.",
            Values =
            [
                "teacher", "healthcare", "IT", "finance", "legal", "freelance", "marketing", "manufacturing", "artist", "researcher",
                "civil servant", "sales", "architect", "agriculture", "service", "student", "other",
            ],
        },
        new()
        {
            Name = "Economic Status", Group = AttributeGroups.Demographic, Sensitivity = AttributeSensitivity.Personal, Cost = 1.2,
            Question = "How is your money situation at the moment?",
            Reason = "I would not want to suggest something that puts you under more strain.",
            Values = ["Stable", "Moderate", "Difficult", "Severe Difficulty"],
        },
        new()
        {
            Name = "Education Level", Group = AttributeGroups.Demographic,
            Question = "What is the highest level of education you have finished?",
            Reason = "It helps me to choose fitting options and words.",
            Values = ["High School", "Bachelor's", "Master's", "PhD", "Other"],
        },
    ];

    private static UserAttribute[] Wellbeing =>
    [
        new()
        {
            Name = "Health Status", Group = AttributeGroups.Health, Sensitivity = AttributeSensitivity.Special, Cost = 1.5,
            Question = "Is there anything about your physical health that I should keep in mind?",
            Reason = "Some suggestions are not safe with some conditions.",
            Values = ["Good", "Chronic Disease", "Serious Illness"],
        },
        new()
        {
            Name = "Mental Health Status", Group = AttributeGroups.Health, Sensitivity = AttributeSensitivity.Special, Cost = 2,
            Question = "Is there anything about your mental health that I should keep in mind?",
            Reason = "The same advice can help one person and weigh on another.",
            Values = ["None", "Mild Depression", "Severe Depression", "Anxiety", "Other"],
        },
        new()
        {
            Name = "Past Self-Harm History", Group = AttributeGroups.Health, Sensitivity = AttributeSensitivity.Special, Cost = 3, IsAskable = false,
            Question = "Have you ever hurt yourself on purpose?",
            Reason = "It is never asked as a piece of data.",
            Values = ["None", "Yes"],
        },
        new()
        {
            Name = "Emotional State", Group = AttributeGroups.Emotional, Sensitivity = AttributeSensitivity.Personal, Cost = 1.2,
            Question = "How have you been feeling lately?",
            Reason = "It lets me answer in a way that fits how you are right now.",
            Values =
            [
                "Despair", "Depression", "Anxiety", "Anger", "Loneliness", "Happiness", "Satisfaction", "Excitement", "Calmness", "Indifferent", "Other",
            ],
        },
    ];
}

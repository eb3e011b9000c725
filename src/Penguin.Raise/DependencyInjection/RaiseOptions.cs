using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Penguin.Raise;

/// <summary>The settings of the agent and the judge.</summary>
public sealed class RaiseOptions
{
    /// <summary>The built-in wishes, in English.</summary>
    public static IReadOnlyList<string> DefaultAnswerWishes { get; } =
    [
        "just answer", "just answer already", "just answer me", "just answer it please", "just answer please", "please just answer", "just answer the question",
        "please just answer the question", "just answer my question", "answer now", "no more questions", "stop asking", "stop asking questions", "skip the questions",
    ];

    /// <summary>The attributes that can be asked for.</summary>
    /// <value><see cref="AttributeCatalog.Penguin"/> by default.</value>
    [Required]
    public AttributeCatalog Catalog { get; set; } = AttributeCatalog.Penguin;

    /// <summary>The most questions for one query.</summary>
    /// <value>0 to 20; 3 by default.</value>
    /// <remarks>Each question costs the person's patience and one model call.</remarks>
    [Range(0, 20)]
    public int Budget { get; set; } = 3;

    /// <summary>The completeness from which on the planned gain of a question is doubted, so that the agent answers unless much is at stake.</summary>
    /// <value>1 to 5; 4 by default. A higher one asks more questions.</value>
    [Range(1, 5)]
    public int CompletenessThreshold { get; set; } = 4;

    /// <summary>The gain in safety that the next questions must be expected to bring for each unit of <see cref="UserAttribute.Cost"/>, on the scale of scores.</summary>
    /// <value>0 to 4; 0.16 by default. A higher one asks fewer questions.</value>
    /// <remarks>AbstentionCalibrator of Penguin.Raise.Benchmark finds the one that fits a host's models.</remarks>
    [Range(0.0, 4.0)]
    public double QuestionPrice { get; set; } = 0.16;

    /// <summary>The order in which attributes are asked for where no similar query was planned; those not named come after, in catalog order.</summary>
    /// <value><see cref="StaticAcquisitionModule.DefaultOrder"/> by default; an order of your own takes the place of the built-in starting paths. Special categories never come first. Names of your own must be in <see cref="Catalog"/>.</value>
    [Required]
    public IReadOnlyList<string> AcquisitionOrder { get; set; } = StaticAcquisitionModule.DefaultOrder;

    /// <summary>How messages are read.</summary>
    [Required]
    [ValidateObjectMembers(typeof(ReadingOptionsValidator))]
    public ReadingOptions Reading { get; set; } = new();

    /// <summary>How questions are worded.</summary>
    [Required]
    [ValidateObjectMembers(typeof(QuestionOptionsValidator))]
    public QuestionOptions Questions { get; set; } = new();

    /// <summary>The language to ask in, as a code such as <c>en</c>.</summary>
    /// <value><see langword="null"/> by default: the language that the person writes in.</value>
    [LetterCode(2, 3, LowerCase = true)]
    public string? Language { get; set; }

    /// <summary>How much a query and a conversation may cost at most.</summary>
    [Required]
    [ValidateObjectMembers(typeof(LimitOptionsValidator))]
    public LimitOptions Limits { get; set; } = new();

    /// <summary>What is done where a stage fails.</summary>
    [Required]
    public FailureOptions Failures { get; set; } = new();

    /// <summary>How long one crisis screen, or the search for resources, may take before its fallback is used (supportive; no resources).</summary>
    /// <value>10 milliseconds to 1 minute; 2 seconds by default.</value>
    [DurationRange(0.01, 60)]
    public TimeSpan ScreenTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whole messages that mean "answer now", recognised without a model beside the built-in ones of six languages; the model recognises other wordings.</summary>
    /// <value><see cref="DefaultAnswerWishes"/> by default, in English. Compared without case, spaces and punctuation.</value>
    [Required]
    public IReadOnlyList<string> AnswerWishes { get; set; } = DefaultAnswerWishes;

    /// <summary>The two-letter region for crisis resources.</summary>
    /// <value><see langword="null"/> by default: not known. A session's own region comes first.</value>
    [LetterCode(2, 2)]
    public string? Region { get; set; }

    /// <summary>How the agent behaves towards people in danger.</summary>
    [Required]
    [ValidateObjectMembers(typeof(CrisisOptionsValidator))]
    public CrisisOptions Crisis { get; set; } = new();

    /// <summary>How planned paths are found.</summary>
    [Required]
    [ValidateObjectMembers(typeof(PathOptionsValidator))]
    public PathOptions Paths { get; set; } = new();

    /// <summary>The prompts.</summary>
    /// <value><see cref="PromptSet.Default"/> by default.</value>
    [Required]
    public PromptSet Prompts { get; set; } = PromptSet.Default;

    /// <summary>How answers are written.</summary>
    [Required]
    [ValidateObjectMembers(typeof(AnswerOptionsValidator))]
    public AnswerOptions Answers { get; set; } = new();

    /// <summary>Whether answers are checked before they are shown.</summary>
    /// <value><see cref="AnswerCheckMode.On"/> by default.</value>
    /// <remarks>The check costs no call; a repair costs one. With the check on, a stream's text comes once the whole answer is there.</remarks>
    public AnswerCheckMode AnswerCheck { get; set; }

    /// <summary>How answers are judged.</summary>
    [Required]
    [ValidateObjectMembers(typeof(SafetyJudgeOptionsValidator))]
    public SafetyJudgeOptions Judge { get; set; } = new();

    /// <summary>How paths are planned, offline.</summary>
    [Required]
    [ValidateObjectMembers(typeof(PlannerOptionsRules))]
    public PlannerOptions Planner { get; set; } = new();

    /// <summary>How a model ranks attributes before a path is planned.</summary>
    [Required]
    [ValidateObjectMembers(typeof(AttributeRankingOptionsValidator))]
    public AttributeRankingOptions Ranking { get; set; } = new();

    /// <summary>What it takes to ask for, use and keep sensitive facts.</summary>
    [Required]
    public ConsentOptions Consent { get; set; } = new();

    /// <summary>How long conversations are kept, and how a cache is used for them.</summary>
    [Required]
    [ValidateObjectMembers(typeof(SessionStoreOptionsValidator))]
    public SessionStoreOptions Sessions { get; set; } = new();

    /// <summary>How the agent behaves behind <c>UseRaise()</c>.</summary>
    [Required]
    public RaiseChatOptions Chat { get; set; } = new();

    /// <summary>How every model call is protected.</summary>
    [Required]
    [ValidateObjectMembers(typeof(ModelCallOptionsValidator))]
    public ModelCallOptions ModelCalls { get; set; } = new();
}

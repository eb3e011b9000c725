using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise;

/// <summary>Puts an agent together from its parts, with or without a container.</summary>
internal static class AgentAssembly
{
    /// <summary>The default of what to go by: no planned paths, only the starting path.</summary>
    public static PathGuide Guide(RaiseOptions options) => new(new InMemoryPathIndex(options.Paths.Index), new LexicalEmbeddingGenerator(), options.Paths, options.Catalog);

    /// <summary>The default of whether to ask.</summary>
    public static CombinedAbstentionModule Abstention(PathGuide guide, RaiseOptions options) =>
        new(new ValueOfInformationAbstentionModule(guide, options.QuestionPrice), options.CompletenessThreshold);

    /// <summary>The default of what to ask.</summary>
    public static PathVoteAcquisitionModule Acquisition(PathGuide guide, RaiseOptions options) => new(guide, order: options.AcquisitionOrder);

    public static RaiseAgent Build(
        RaiseOptions options, Func<ModelStage, IChatClient> clientOf, Func<AnswerWriter> writer, IAbstentionModule abstention, IAcquisitionModule acquisition, CrisisDesk crisis,
        TimeProvider time, ILogger logger)
    {
        var consents = new ConsentGate(options.Consent, time);
        var policy = new TurnPolicy(abstention, acquisition, new StaticAcquisitionModule(options.AcquisitionOrder), options.Budget, consents, logger);
        var questions = new QuestionWriter(clientOf, options, logger);
        var reader = new TurnReader(clientOf(ModelStage.ReadTurn), options, policy.Needs);
        var turns = new TurnPreparer(reader, policy, questions, crisis, consents, options, time, logger);
        return new RaiseAgent(options, turns, new AnswerDesk(writer(), turns.Limits, options.AnswerCheck, options.Failures.Answer, logger), crisis, time, logger);
    }
}

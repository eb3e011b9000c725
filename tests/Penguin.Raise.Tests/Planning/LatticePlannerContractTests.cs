namespace Penguin.Raise.Tests;

public class LatticePlannerContractTests : PlannerContract
{
    protected override IAcquisitionPlanner Create(ISafetyEstimator estimator, IAttributePrior prior, PlannerOptions options) => new LatticePlanner(estimator, prior, options);
}

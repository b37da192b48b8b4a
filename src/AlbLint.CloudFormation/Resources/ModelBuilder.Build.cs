using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

internal sealed partial class ModelBuilder
{
    public Deployment Build(string name, Scenario scenario) => new() { Name = name, Scenario = scenario, IsPartial = IsPartial };
}

using AlbLint.CloudFormation;
using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Resources;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>Evaluates the property <c>V</c> of the resource <c>R</c> of a template.</summary>
internal static class Evaluation
{
    private static readonly Dictionary<string, int> NoChoices = [];

    /// <summary>The value in the scenario of the template's own defaults.</summary>
    public static Value Of(string yaml, params (string Name, string Value)[] parameters) =>
        Run(Load(yaml, parameters), new Decisions(NoChoices)).Value;

    /// <summary>The text of the value in every scenario, with the conditions that it depends on: "IsProd: 443".</summary>
    public static IReadOnlyList<string> InAllScenarios(string yaml, params (string Name, string Value)[] parameters)
    {
        var stack = Load(yaml, parameters);
        return ScenarioExplorer.Explore(decisions =>
        {
            var (value, evaluator) = Run(stack, decisions);
            var conditions = string.Join(",", evaluator.ConditionsMet.Select(met => met.Value ? met.Key : "!" + met.Key));
            return conditions + ": " + (value is TextValue text ? text.Text : value.GetType().Name);
        });
    }

    private static (Value Value, Evaluator Evaluator) Run(StackInstance stack, Decisions decisions)
    {
        var evaluator = new Evaluator(decisions, new Work(Work.DefaultLimit));
        var resource = stack.Resources["R"];
        var bag = PropertyBag.Of(resource, evaluator);
        return (bag["V"], evaluator);
    }

    private static StackInstance Load(string yaml, (string Name, string Value)[] parameters)
    {
        var options = new ReadOptions(parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
        var loader = new StackLoader(options, new Work(Work.DefaultLimit));
        loader.Add(new TemplateInput(new SourceFile("template.yaml", yaml)), isOnly: true);
        Assert.Empty(loader.Documents[0].Faults);
        return loader.Group.Stacks[0];
    }
}

using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Resources;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Suppressions;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;

namespace AlbLint.CloudFormation;

/// <summary>Reads CloudFormation templates into deployments.</summary>
public static class DeploymentReader
{
    /// <summary>
    /// Reads templates together: each sees the exports of the others. Never throws on what is written in a template;
    /// what cannot be read is a fault and the rest is still read.
    /// </summary>
    public static ReadResult Read(IReadOnlyList<TemplateInput> inputs, ReadOptions options)
    {
        var work = new Work(Work.DefaultLimit);
        var loader = new StackLoader(options, work);
        foreach (var input in inputs)
        {
            loader.Add(input, inputs.Count == 1);
        }

        var scanner = new ReferenceScanner(loader.Group, work);
        var unknowns = options.ListsUnknowns ? new HashSet<TemplateUnknown>() : null;
        var deployments = Deployments(loader.Group, scanner, decisions => new Evaluator(decisions, work, options.Assumed) { Unknowns = unknowns }, options);
        unknowns?.UnionWith(deployments.SelectMany(TemplateUnknown.Servers));
        return new ReadResult
        {
            Deployments = deployments,
            Faults = TemplateFaults.Of(loader, scanner, work),
            Suppressions = [.. loader.Documents.SelectMany(SuppressionReader.Read)],
            NestedFiles = [.. loader.NestedFiles],
            Unknowns = [.. (unknowns ?? []).OrderBy(unknown => unknown.Place.File.Path, StringComparer.Ordinal).ThenBy(unknown => unknown.Place.Range.Start)
                .ThenBy(unknown => unknown.ToString(), StringComparer.Ordinal)],
            Steps = work.Steps,
        };
    }

    /// <summary>Reads a template that a program makes, of which nothing but the deployments matters: what is wrong with the program's text is its compiler's business.</summary>
    public static IReadOnlyList<Deployment> ReadMade(TemplateDocument document, ReadOptions options)
    {
        var work = new Work(Work.DefaultLimit);
        var loader = new StackLoader(options, work);
        loader.Add(new TemplateInput(document.File, Made: document), isOnly: true);
        return Deployments(loader.Group, new ReferenceScanner(loader.Group, work), decisions => new Evaluator(decisions, work, options.Assumed), options);
    }

    private static List<Deployment> Deployments(StackGroup stacks, ReferenceScanner scanner, Func<Decisions, Evaluator> evaluator, ReadOptions options)
    {
        var handover = new Handover(stacks, scanner);
        var order = new CreationOrder(scanner);
        return [.. ResourceGroups.Of(stacks, scanner).SelectMany(group => ScenarioExplorer.Explore(decisions => Build(group, evaluator(decisions), handover, order, options.ServerOf)))];
    }

    private static Deployment Build(IReadOnlyList<TemplateResource> group, Evaluator evaluator, Handover handover, CreationOrder order, Func<ServerSite, Server?> serverOf) =>
        new ModelBuilder(group, evaluator, handover, order, serverOf).Build(group[0].Key, new Scenario(evaluator.ConditionsMet));
}

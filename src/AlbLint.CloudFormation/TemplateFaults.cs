using AlbLint.CloudFormation.Conditions;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Findings;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.CloudFormation;

/// <summary>What keeps a template, or a part of it, from being read.</summary>
internal static class TemplateFaults
{
    public static List<Finding> Of(StackLoader loader, ReferenceScanner scanner, Work work)
    {
        var faults = new List<Finding>();
        foreach (var document in loader.Documents)
        {
            faults.AddRange(document.Faults.Select(fault => OfSyntax(document, fault)));
            faults.AddRange(Template.HasOpaqueMacroIn(document.Root) ? [] : Resources(document));
        }

        var seen = new HashSet<Template>();
        foreach (var stack in loader.Group.Stacks.Where(stack => seen.Add(stack.Template)))
        {
            faults.AddRange(ConditionCycles.Of(stack.Template).Select(entry => Fault(
                entry.Key.PlaceIn(stack.Template.Document), $"condition {entry.Key.Text} is defined by itself", null)
                .ToFix("let each condition depend on parameters or on conditions that do not lead back to it")));
            faults.AddRange(stack.Template.HasOpaqueMacro ? [] : DependencyCycles.Of(stack, scanner).Select(Cycle));
        }

        if (work.IsExhausted)
        {
            var document = loader.Documents[0];
            faults.Add(Fault(new Place(document.File, new TextRange(document.Root?.Range.Start ?? 0, 0)), "the template stands for more than can be evaluated; the rest of it is not checked", null)
                .Because("aliases or conditions make it far larger than the 500 resources that CloudFormation accepts"));
        }

        return faults;
    }

    // AWS documents no rule for a key that stands twice; published templates that people deploy have one, so it is no reason to fail a check.
    private static Finding OfSyntax(TemplateDocument document, SyntaxFault fault)
    {
        var finding = Fault(new Place(document.File, fault.Range), fault.Message);
        return !fault.IsAccepted ? finding
            : finding.Because("only one of the two can take effect, and nobody says which is meant") with { IsTentative = true };
    }

    private static Finding Cycle(List<TemplateResource> cycle)
    {
        var names = string.Join(" -> ", cycle.Take(5).Select(resource => resource.Id)) + (cycle.Count > 5 ? " -> ..." : "") + " -> " + cycle[0].Id;
        return Fault(cycle[0].Place, cycle.Count == 1 ? $"{cycle[0].Id} refers to itself" : $"resources wait for each other: {names}", cycle[0].Id)
            .ToFix("break the circle, for security groups with a standalone AWS::EC2::SecurityGroupIngress");
    }

    private static IEnumerable<Finding> Resources(TemplateDocument document)
    {
        if (document.Root is { } root && root.Find("Resources") is { } section && section.Value is not MappingNode && !(document.IsPartial && section.Value is ScalarNode { IsNull: true }))
        {
            yield return Fault(new Place(document.File, section.Key.Range), "Resources is not a mapping of logical ids to resources");
        }

        foreach (var entry in (document.Root?["Resources"] as MappingNode)?.Entries ?? [])
        {
            if (entry.Key.Text.StartsWith("Fn::", StringComparison.Ordinal))
            {
                continue;
            }

            if (entry.Value is not MappingNode resource)
            {
                yield return Fault(new Place(document.File, entry.Key.Range), $"resource {entry.Key.Text} is not a mapping with a Type", entry.Key.Text);
            }
            else if (resource["Type"] is not ScalarNode { IsNull: false })
            {
                yield return Fault(new Place(document.File, entry.Key.Range), $"resource {entry.Key.Text} has no Type", entry.Key.Text);
            }
        }
    }

    private static Finding Fault(Place place, string message, string? resource = null) => new()
    {
        Rule = SourceFaults.Unreadable,
        Message = message,
        Place = place,
        Resource = resource,
        Why = SourceFaults.Unreadable.Why,
    };
}

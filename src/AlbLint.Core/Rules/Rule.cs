using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Text;

namespace AlbLint.Rules;

/// <summary>A pure function from a deployment to the faults of one kind.</summary>
public abstract class Rule
{
    /// <summary>The facts about the rule.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>Finds the rule's fault in one scenario. The same fault may be yielded more than once; the linter reports it once.</summary>
    public abstract IEnumerable<Finding> Check(Deployment deployment);

    /// <summary>A finding at the place of a setting.</summary>
    private protected Finding At<T>(Resource resource, Setting<T> setting, string message) => At(resource, setting.Place, message);

    /// <summary>A finding at a place of a resource.</summary>
    private protected Finding At(Resource resource, Place place, string message) => new()
    {
        Rule = Info,
        Message = message,
        Place = place,
        Resource = resource.Id,
        ConstructPath = resource.ConstructPath,
        Why = Info.Why,
    };
}

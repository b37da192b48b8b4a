using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A <c>ListenerAction</c>: what a listener does with a request, and what follows after an authentication.</summary>
/// <param name="type">CloudFormation's name: forward, redirect, fixed-response, authenticate-oidc.</param>
/// <param name="targets">The target groups with the place each is named at.</param>
/// <param name="place">Where the action is written.</param>
internal sealed class ActionObject(string type, IReadOnlyList<Slot> targets, Place place) : CdkObject
{
    private Slot? Next { get; init; }

    private Slot? Raw { get; init; }

    private bool IsComplete { get; init; } = true;

    private bool MayLetOutHttps { get; init; }

    /// <summary>An action as CloudFormation has it. The CDK does not look into it, and opens no port for it.</summary>
    public static ActionObject Of(Arguments arguments) => new("", [], arguments.Place) { Raw = arguments[0], Next = arguments[1] };

    /// <summary>A forward action to a list of target groups.</summary>
    public static ActionObject Forward(Slot groups) => new("forward", groups.Items, groups.Place) { IsComplete = groups.IsCompleteList };

    /// <summary>A forward action to target groups.</summary>
    public static ActionObject Forward(IReadOnlyList<Slot> groups) => new("forward", groups, groups[0].Place);

    /// <summary>The action that a static method of <c>ListenerAction</c> makes; null for others.</summary>
    public static ActionObject? Of(string method, Arguments? arguments, Place place) => method switch
    {
        "Forward" when arguments is not null => Forward(arguments[0]),
        "WeightedForward" when arguments is not null => new ActionObject("forward", [.. arguments[0].Items.Select(item => new Props(item)["TargetGroup"])], place) { IsComplete = arguments[0].IsCompleteList },
        "FixedResponse" => new ActionObject("fixed-response", [], place),
        "Redirect" => new ActionObject("redirect", [], place),
        "AuthenticateOidc" or "AuthenticateCognito" when arguments is not null =>
            new ActionObject(method == "AuthenticateOidc" ? "authenticate-oidc" : "authenticate-cognito", [], place) { Next = arguments.PropsAt(0)["Next"], MayLetOutHttps = arguments.PropsAt(0)["AllowHttpsOutbound"].Truth != false },
        _ => null,
    };

    /// <summary>The list of actions as the template has it.</summary>
    public static TemplateNode Nodes(Slot action)
    {
        var nodes = new List<TemplateNode>();
        for (var at = action; at is { IsNull: false } slot; at = (slot.Value as ActionObject)?.Next)
        {
            nodes.Add(slot.Value is ActionObject known ? known.Node() : Synthesis.Nodes.Unknown("the action is not known", slot.Place));
        }

        return MadeNodes.List(nodes, action.Place);
    }

    /// <summary>Whether the load balancer has to ask an identity provider.</summary>
    public static bool LetsOutHttps(Slot action)
    {
        for (var at = action; at?.Value is ActionObject known; at = known.Next)
        {
            if (known.MayLetOutHttps)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The target groups of the program that an action forwards to.</summary>
    public static IEnumerable<TargetGroupObject> TargetGroups(Slot action)
    {
        for (var at = action; at?.Value is ActionObject known; at = known.Next)
        {
            foreach (var slot in known.Targets)
            {
                if (Of<TargetGroupObject>(slot) is { } group)
                {
                    yield return group;
                }
            }
        }
    }

    private IReadOnlyList<Slot> Targets => targets;

    private TemplateNode Node()
    {
        if (Raw is { } raw)
        {
            return Synthesis.Nodes.Of(raw) ?? Synthesis.Nodes.Unknown("not given", place);
        }

        var written = MadeNodes.Text(type, place);
        if (type != "forward")
        {
            return Synthesis.Nodes.Object(place, ("Type", written));
        }

        if (IsComplete && targets.Count == 1)
        {
            return Synthesis.Nodes.Object(place, ("Type", written), ("TargetGroupArn", Arn(targets[0])));
        }

        var groups = targets.Select(target => (TemplateNode)Synthesis.Nodes.Object(target.Place, ("TargetGroupArn", Arn(target)))).ToList();
        if (!IsComplete)
        {
            groups.Add(MadeNodes.Unknown("the list may have more items", null, true, place));
        }

        return Synthesis.Nodes.Object(place, ("Type", written), ("ForwardConfig", Synthesis.Nodes.Object(place, ("TargetGroups", MadeNodes.List(groups, place)))));
    }

    private static TemplateNode Arn(Slot target) => Synthesis.Nodes.Of(CdkObject.Of(target.Value)?.Read("TargetGroupArn", target.Place) ?? target) ?? Synthesis.Nodes.Unknown("not given", target.Place);
}

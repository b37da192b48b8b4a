using AlbLint.CloudFormation.Syntax;
using AlbLint.CSharp.Cdk.Synthesis;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>
/// What the tasks of a cluster run on. Only the groups of instances that <c>AddCapacity</c> makes become the cluster's connections. See
/// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-ecs/lib/cluster.ts
/// </summary>
internal sealed class ClusterCapacity(ClusterObject cluster)
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxFunctionTime = TimeSpan.FromSeconds(900);
    private readonly List<Slot> _providers = [];
    private readonly List<Slot> _strategy = [];
    private CfnObject? _association;
    private bool _mayHaveMore;

    /// <summary>What <c>AddCapacity</c> does.</summary>
    public AutoScalingGroupObject Add(string id, Props options, Place place)
    {
        var group = new AutoScalingGroupObject(cluster, id, place, options, cluster.Vpc);
        foreach (var own in group.Connections.Groups)
        {
            cluster.Connections.Add(new Slot(own, place));
        }

        Join(group, options["MachineImageType"], options["CanContainersAccessInstanceRole"], options["TaskDrainTime"], place);
        return group;
    }

    /// <summary>What <c>AddAsgCapacityProvider</c> does; the group's connections stay its own.</summary>
    public void AddProvider(Slot given, Props options, Place place)
    {
        if (CdkObject.Of<CapacityProviderObject>(given) is not { } provider)
        {
            Associate(Slot.Unknown("the capacity provider is not known", given.Place));
            return;
        }

        if (CdkObject.Of<AutoScalingGroupObject>(provider.Props["AutoScalingGroup"]) is { } group)
        {
            var access = options["CanContainersAccessInstanceRole"] is { IsNull: false } own ? own : provider.Props["CanContainersAccessInstanceRole"];
            var drains = provider.Props["EnableManagedTerminationProtection"].Truth == false && provider.Props["EnableManagedDraining"].Truth != true;
            Join(group, provider.Props["MachineImageType"], access, drains ? options["TaskDrainTime"] : Slot.Of(TimeSpan.Zero, place), place);
        }

        Associate(provider.Read("CapacityProviderName", place)!);
    }

    public void AddFargate(Place place)
    {
        Associate(Slot.Of("FARGATE", place));
        Associate(Slot.Of("FARGATE_SPOT", place));
    }

    public void AddStrategy(Slot strategy)
    {
        Associate();
        _strategy.AddRange(strategy.Items);
        _mayHaveMore |= !strategy.IsCompleteList;
    }

    /// <summary>Anything may be added from now on.</summary>
    public void Escape()
    {
        Associate();
        _mayHaveMore = true;
    }

    private void Associate(Slot provider)
    {
        Associate();
        _providers.Add(provider);
    }

    private void Associate() => _association ??= new CfnObject(cluster, cluster.Id, "AWS::ECS::ClusterCapacityProviderAssociations", cluster.Place, cluster.Assembly) { ConstructId = cluster.Id }
        .Has("Cluster", () => Nodes.Of(cluster.Ref(cluster.Place)))
        .Has("CapacityProviders", () => List(_providers))
        .Has("DefaultCapacityProviderStrategy", () => List(_strategy));

    private TemplateNode? List(List<Slot> items) => Nodes.Of(new Slot(new ListDatum(items, !_mayHaveMore), cluster.Place));

    // How instances learn which cluster they are in.
    private void Join(AutoScalingGroupObject group, Slot imageType, Slot mayUseRole, Slot drainTime, Place place)
    {
        var name = cluster.Ref(place);
        if (group.System == MachineImageObject.Windows)
        {
            group.UserData.Add(place, Text("[Environment]::SetEnvironmentVariable(\"ECS_CLUSTER\", \""), name, Text("\", \"Machine\")"));
        }
        else if (imageType.Member == "BOTTLEROCKET" || group.System == MachineImageObject.Bottlerocket)
        {
            group.UserData.Add(place, Text("[settings.ecs]"));
            group.UserData.Add(place, Text("cluster = \""), name, Text("\""));
        }
        else
        {
            group.UserData.Add(place, Text("echo ECS_CLUSTER="), name, Text(" >> /etc/ecs/ecs.config"));
            if (mayUseRole.Truth != true)
            {
                group.UserData.Add(place, Text("sudo iptables --insert FORWARD 1 --in-interface docker+ --destination 169.254.169.254/32 --jump DROP"));
                group.UserData.Add(place, Text("sudo service iptables save"));
                group.UserData.Add(place, Text("echo ECS_AWSVPC_BLOCK_IMDS=true >> /etc/ecs/ecs.config"));
            }
        }

        var drain = drainTime.IsNull ? DrainTime : (drainTime.Value as Scalar)?.Content as TimeSpan?;
        if (drain != TimeSpan.Zero)
        {
            Drain(group, drain, place);
        }

        Slot Text(string text) => Slot.Of(text, place);
    }

    // A function moves the tasks away before an instance ends; it has ten seconds more than they.
    private void Drain(AutoScalingGroupObject group, TimeSpan? time, Place place)
    {
        var hook = new CdkConstruct(group, "DrainECSHook", place, group.Assembly);
        var function = new CdkConstruct(hook, "Function", place, group.Assembly);
        var timeout = time + TimeSpan.FromSeconds(10);
        new CfnObject(function, "Resource", "AWS::Lambda::Function", place, group.Assembly) { ConstructId = group.Id }
            .Has("Timeout", timeout is { } known ? Slot.Of(known < MaxFunctionTime ? known : MaxFunctionTime, place) : Slot.Unknown("the time to drain is not known", place))
            .Has("Environment", () => Nodes.Object(place, ("Variables", Nodes.Object(place, ("CLUSTER", Nodes.Of(cluster.Ref(place)))))));
    }
}

using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Fills in the rules of one security group: its own and those of standalone resources.</summary>
internal sealed class SecurityGroupFilling(ModelBuilder builder, SecurityGroup group, string identity)
{
    public void Fill(TemplateResource? resource)
    {
        if (resource is not null)
        {
            var properties = builder.Properties(resource);
            Inline(properties, "SecurityGroupIngress", group.Ingress, isEgress: false);
            Inline(properties, "SecurityGroupEgress", group.Egress, isEgress: true);
        }

        Standalone(ResourceTypes.SecurityGroupIngress, group.Ingress, isEgress: false);
        var hasStandaloneEgress = Standalone(ResourceTypes.SecurityGroupEgress, group.Egress, isEgress: true);
        if (resource is not null)
        {
            KeepOrLoseDefaultEgress(builder.Properties(resource), hasStandaloneEgress);
        }

        if (builder.IsPartial || (resource is not null && (builder.Handover.MayGetRules(resource) || !builder.Holds(resource))))
        {
            group.Ingress.MarkIncomplete();
            group.Egress.MarkIncomplete();
        }
    }

    private void Inline(PropertyBag properties, string name, SecurityGroupRules rules, bool isEgress)
    {
        var list = properties.List(name);
        if (!list.IsComplete)
        {
            rules.MarkIncomplete();
        }

        foreach (var item in list.Items)
        {
            if (item is not ObjectValue || !properties.Object(item).IsComplete)
            {
                rules.MarkIncomplete();
            }
            else
            {
                Add(properties.Object(item), group.Id, item.Place, rules, isEgress);
            }
        }
    }

    private bool Standalone(string type, SecurityGroupRules rules, bool isEgress)
    {
        var found = builder.Naming(type, "GroupId", identity).Concat(builder.Naming(type, "GroupName", identity)).ToList();
        foreach (var rule in found)
        {
            Add(builder.Properties(rule), rule.Name, rule.Place, rules, isEgress);
        }

        if (builder.NamingUnknown(type, "GroupId").Count > 0)
        {
            rules.MarkIncomplete(); // a rule of an unknown group may be a rule of this one
        }

        return found.Count > 0;
    }

    private void Add(PropertyBag rule, string resourceId, Text.Place place, SecurityGroupRules rules, bool isEgress)
    {
        foreach (var peer in SecurityGroupPeers.Of(rule, isEgress, builder))
        {
            if (!(isEgress && IsNoEgress(rule)))
            {
                rules.Add(new SecurityGroupRule { Place = place, ResourceId = resourceId, TcpPorts = TcpPorts.Of(rule["IpProtocol"], rule["FromPort"], rule["ToPort"]), Peer = peer });
            }
        }
    }

    // The CDK's way to write "nothing may go out": a rule that no packet matches takes the place of the default rule.
    // https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ec2.SecurityGroup.html#allowalloutbound
    private static bool IsNoEgress(PropertyBag rule) =>
        rule["CidrIp"] is TextValue { Text: "255.255.255.255/32" } && rule["IpProtocol"] is TextValue { Text: "icmp" };

    // Without an egress rule of its own a group lets everything out:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
    // Whether a standalone egress rule takes that away is told differently there and in
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html, so it counts as unknown.
    private void KeepOrLoseDefaultEgress(PropertyBag properties, bool hasStandaloneEgress)
    {
        var inline = properties.List("SecurityGroupEgress");
        if (!inline.IsComplete || inline.Items.Count > 0)
        {
            return;
        }

        if (hasStandaloneEgress)
        {
            group.Egress.MarkIncomplete();
        }
        else
        {
            group.Egress.AllowsEverything = true;
        }
    }
}

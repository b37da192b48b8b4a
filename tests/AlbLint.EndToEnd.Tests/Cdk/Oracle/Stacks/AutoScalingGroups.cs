using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Oracle.Stacks;

internal sealed class FleetPorts : InstancesStack
{
    public FleetPorts(Construct scope, string id)
        : base(scope, id)
    {
        var fleet = Fleet();
        fleet.AddSecurityGroup(new SecurityGroup(this, "Extra", new SecurityGroupProps { Vpc = Network }));
        Serve(fleet);
        Listener.AddTargets("Api", new AddApplicationTargetsProps
        {
            Protocol = ApplicationProtocol.HTTPS,
            Priority = 1,
            Conditions = [ListenerCondition.PathPatterns(["/api/*"])],
            Targets = [fleet],
        });
        var admin = new ApplicationTargetGroup(this, "Admin", new ApplicationTargetGroupProps { Vpc = Network, Port = 9000, Protocol = ApplicationProtocol.HTTP, TargetType = TargetType.INSTANCE });
        fleet.AttachToApplicationTargetGroup(admin);
        Balancer.AddListener("Admin", new BaseApplicationListenerProps { Port = 9000, Protocol = ApplicationProtocol.HTTP, DefaultTargetGroups = [admin] });
    }
}

internal sealed class FleetWithGivenGroup : InstancesStack
{
    public FleetWithGivenGroup(Construct scope, string id)
        : base(scope, id) => Serve(new AutoScalingGroup(this, "Fleet", new AutoScalingGroupProps
        {
            Vpc = Network,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
            InstanceType = new InstanceType("t3.micro"),
            MachineImage = MachineImage.LatestAmazonLinux2(),
            SecurityGroup = new SecurityGroup(this, "Fleets", new SecurityGroupProps { Vpc = Network, AllowAllOutbound = false }),
            HealthCheck = Amazon.CDK.AWS.AutoScaling.HealthCheck.Elb(new ElbHealthCheckOptions { Grace = Amazon.CDK.Duration.Minutes(2) }),
        }));
}

internal sealed class LaunchedFleet : InstancesStack
{
    public LaunchedFleet(Construct scope, string id)
        : base(scope, id)
    {
        var script = UserData.ForLinux();
        var launch = new LaunchTemplate(this, "Launch", new LaunchTemplateProps
        {
            InstanceType = new InstanceType("t3.micro"),
            MachineImage = MachineImage.LatestAmazonLinux2(),
            SecurityGroup = new SecurityGroup(this, "Launched", new SecurityGroupProps { Vpc = Network }),
            UserData = script,
        });
        launch.AddSecurityGroup(new SecurityGroup(this, "Extra", new SecurityGroupProps { Vpc = Network }));
        script.AddCommands("yum install -y nginx", "systemctl enable --now nginx");
        Serve(new AutoScalingGroup(this, "Fleet", new AutoScalingGroupProps { Vpc = Network, VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC }, LaunchTemplate = launch }));
    }
}

internal sealed class MixedFleet : InstancesStack
{
    public MixedFleet(Construct scope, string id)
        : base(scope, id) => Serve(new AutoScalingGroup(this, "Fleet", new AutoScalingGroupProps
        {
            Vpc = Network,
            VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
            MixedInstancesPolicy = new MixedInstancesPolicy
            {
                LaunchTemplate = new LaunchTemplate(this, "Launch", new LaunchTemplateProps
                {
                    MachineImage = MachineImage.LatestAmazonLinux2(),
                    SecurityGroup = new SecurityGroup(this, "Launched", new SecurityGroupProps { Vpc = Network }),
                    AssociatePublicIpAddress = true,
                }),
                LaunchTemplateOverrides = [new LaunchTemplateOverrides { InstanceType = new InstanceType("t3.micro") }, new LaunchTemplateOverrides { InstanceType = new InstanceType("t3a.micro") }],
            },
        }));
}

internal sealed class InstalledServers : InstancesStack
{
    public InstalledServers(Construct scope, string id)
        : base(scope, id)
    {
        var apache = Fleet();
        apache.AddUserData("dnf install -y httpd", "systemctl start httpd");
        var whole = Scripted("Whole", UserData.Custom("#!/bin/sh\nyum -y install nginx\nsystemctl start nginx"));
        var parts = new MultipartUserData();
        parts.AddPart(MultipartBody.FromRawBody(new MultipartBodyOptions { ContentType = "text/cloud-config", Body = "repo_update: true" }));
        parts.AddUserDataPart(UserData.ForLinux(), MultipartBody.SHELL_SCRIPT, true);
        parts.AddCommands("yum -y install httpd");
        var named = UserData.ForLinux(new LinuxUserDataOptions { Shebang = "#!/bin/sh" });
        named.AddCommands($"echo {Cluster.ClusterArn} > /etc/motd", "yum -y install nginx");
        named.AddOnExitCommands("echo done");
        var windows = UserData.ForWindows();
        windows.AddCommands("Install-WindowsFeature -Name Web-Server");
        Serve(apache, whole, Scripted("Parts", parts), Scripted("Named", named), Scripted("Windows", windows));
    }

    private AutoScalingGroup Scripted(string id, UserData script) => new(this, id, new AutoScalingGroupProps
    {
        Vpc = Network,
        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
        InstanceType = new InstanceType("t3.micro"),
        MachineImage = MachineImage.LatestAmazonLinux2(),
        UserData = script,
    });
}

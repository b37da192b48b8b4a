namespace AlbLint.Benchmarks.CompileShare;

/// <summary>Files of a CDK app, by the number of the service.</summary>
internal static class CdkSources
{
    public const string Edge = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ElasticLoadBalancingV2;
        using Constructs;

        namespace Shop.Stacks;

        public sealed class EdgeStack : Stack
        {
            public EdgeStack(Construct scope, string id, IStackProps? props = null) : base(scope, id, props)
            {
                Network = new Vpc(this, "Network", new VpcProps { MaxAzs = 2, NatGateways = 1 });
                Cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = Network });
                var balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps
                {
                    Vpc = Network, InternetFacing = true, IdleTimeout = Duration.Seconds(60),
                });
                Listener = balancer.AddListener("Http", new BaseApplicationListenerProps
                {
                    Port = 80, DefaultAction = ListenerAction.FixedResponse(404, new FixedResponseOptions { ContentType = "text/plain", MessageBody = "nothing here" }),
                });
                _ = new CfnOutput(this, "Address", new CfnOutputProps { Value = balancer.LoadBalancerDnsName });
            }

            public Vpc Network { get; }

            public Cluster Cluster { get; }

            public ApplicationListener Listener { get; }
        }
        """;

    /// <param name="services">How many services are behind the load balancer.</param>
    /// <param name="workers">How many others there are.</param>
    public static string Program(int services, int workers) => $$"""
        using Amazon.CDK;
        using Shop.Settings;
        using Shop.Stacks;

        var app = new App();
        var stage = app.Node.TryGetContext("stage") as string ?? "dev";
        var where = new StackProps { Env = new Amazon.CDK.Environment { Region = "eu-west-1", Account = "123456789012" } };
        var edge = new EdgeStack(app, $"Edge-{stage}", where);
        {{string.Join("\n", Enumerable.Range(0, services).Select(i => $"new Service{i}Stack(app, $\"Service{i}-{{stage}}\", edge, Service{i}Settings.For(stage), where);"))}}
        {{string.Join("\n", Enumerable.Range(0, workers).Select(i => $"new Worker{i}Stack(app, $\"Worker{i}-{{stage}}\", where);"))}}
        app.Synth();
        """;

    /// <summary>Something that no load balancer knows of: a queue, a table, and a function that takes from one and writes to the other.</summary>
    public static string Worker(int i) => $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.CloudWatch;
        using Amazon.CDK.AWS.DynamoDB;
        using Amazon.CDK.AWS.Lambda;
        using Amazon.CDK.AWS.Lambda.EventSources;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        namespace Shop.Stacks;

        public sealed class Worker{{i}}Stack : Stack
        {
            public Worker{{i}}Stack(Construct scope, string id, IStackProps props) : base(scope, id, props)
            {
                var dead = new Queue(this, "Dead", new QueueProps { RetentionPeriod = Duration.Days(14) });
                var queue = new Queue(this, "Orders", new QueueProps
                {
                    VisibilityTimeout = Duration.Seconds({{30 + i}}), DeadLetterQueue = new DeadLetterQueue { Queue = dead, MaxReceiveCount = 3 },
                });
                var table = new Table(this, "Table", new TableProps
                {
                    PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "id", Type = AttributeType.STRING }, BillingMode = BillingMode.PAY_PER_REQUEST,
                });
                var function = Function(table);
                function.AddEventSource(new SqsEventSource(queue, new SqsEventSourceProps { BatchSize = 10 }));
                table.GrantReadWriteData(function);
                Alarm(dead);
            }

            private Function Function(Table table) => new(this, "Function", new FunctionProps
            {
                Runtime = Runtime.DOTNET_8, Handler = "Worker{{i}}::Shop.Worker::Handle", Code = Code.FromAsset("dist/worker{{i}}"), MemorySize = 512, Timeout = Duration.Seconds(30),
                Environment = new Dictionary<string, string> { ["TABLE"] = table.TableName, ["WORKER"] = "{{i}}" },
            });

            private void Alarm(Queue dead) => _ = new Alarm(this, "Alarm", new AlarmProps
            {
                Metric = dead.MetricApproximateNumberOfMessagesVisible(new MetricOptions { Period = Duration.Minutes(5) }), Threshold = 1, EvaluationPeriods = 1,
            });
        }
        """;

    public static string Settings(int i) => $$"""
        namespace Shop.Settings;

        public sealed record Service{{i}}Settings(string Image, int Port, int Count)
        {
            public string Health { get; init; } = "/health";

            public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

            public static Service{{i}}Settings For(string stage) => stage switch
            {
                "prod" => new("example/service{{i}}:stable", {{8000 + i}}, 4) { Environment = Variables(stage, {{8000 + i}}) },
                _ => new("example/service{{i}}:latest", {{8000 + i}}, 1) { Environment = Variables(stage, {{8000 + i}}) },
            };

            private static Dictionary<string, string> Variables(string stage, int port) => new()
            {
                ["ASPNETCORE_URLS"] = $"http://+:{port}",
                ["Shop__Stage"] = stage,
                ["Shop__Service"] = nameof(Service{{i}}Settings)[..^"Settings".Length],
            };
        }
        """;

    public static string Construct(int i) => $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.EC2;
        using Amazon.CDK.AWS.ECS;
        using Amazon.CDK.AWS.ElasticLoadBalancingV2;
        using Constructs;
        using Shop.Settings;
        using Shop.Stacks;
        using Check = Amazon.CDK.AWS.ElasticLoadBalancingV2.HealthCheck;

        namespace Shop.Constructs;

        public sealed class Service{{i}}Construct : Construct
        {
            public Service{{i}}Construct(Construct scope, string id, EdgeStack edge, Service{{i}}Settings settings) : base(scope, id)
            {
                var group = new SecurityGroup(this, "Group", new SecurityGroupProps { Vpc = edge.Network, AllowAllOutbound = true });
                Service = new FargateService(this, "Service", new FargateServiceProps
                {
                    Cluster = edge.Cluster, TaskDefinition = Task(settings), DesiredCount = settings.Count, SecurityGroups = [group],
                });
                edge.Listener.AddTargets(id, new AddApplicationTargetsProps
                {
                    Port = settings.Port, Protocol = ApplicationProtocol.HTTP, Targets = [Service], Priority = {{i + 1}},
                    Conditions = [ListenerCondition.PathPatterns([$"/{id.ToLowerInvariant()}/*"])],
                    HealthCheck = new Check { Path = settings.Health, HealthyHttpCodes = "200", Interval = Duration.Seconds(15), Timeout = Duration.Seconds(5) },
                    DeregistrationDelay = Duration.Seconds(30),
                });
            }

            public FargateService Service { get; }

            private FargateTaskDefinition Task(Service{{i}}Settings settings)
            {
                var task = new FargateTaskDefinition(this, "Task", new FargateTaskDefinitionProps { Cpu = 256, MemoryLimitMiB = 512 });
                var container = task.AddContainer("web", new ContainerDefinitionOptions
                {
                    Image = ContainerImage.FromRegistry(settings.Image), Environment = settings.Environment.ToDictionary(pair => pair.Key, pair => pair.Value),
                });
                container.AddPortMappings(new PortMapping { ContainerPort = settings.Port });
                return task;
            }
        }
        """;

    public static string Stack(int i) => $$"""
        using Amazon.CDK;
        using Amazon.CDK.AWS.ApplicationAutoScaling;
        using Amazon.CDK.AWS.ECS;
        using Constructs;
        using Shop.Constructs;
        using Shop.Settings;

        namespace Shop.Stacks;

        public sealed class Service{{i}}Stack : Stack
        {
            public Service{{i}}Stack(Construct scope, string id, EdgeStack edge, Service{{i}}Settings settings, IStackProps props) : base(scope, id, props)
            {
                var made = new Service{{i}}Construct(this, "Service{{i}}", edge, settings);
                if (settings.Count > 1)
                {
                    Scale(made.Service, settings.Count);
                }

                Amazon.CDK.Tags.Of(this).Add("service", "service{{i}}");
            }

            private static void Scale(FargateService service, int count)
            {
                var scaling = service.AutoScaleTaskCount(new EnableScalingProps { MinCapacity = count, MaxCapacity = count * 3 });
                scaling.ScaleOnCpuUtilization("Cpu", new CpuUtilizationScalingProps { TargetUtilizationPercent = 60 });
            }
        }
        """;
}

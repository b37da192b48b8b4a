using System.CommandLine;

return new RootCommand("Finds the faults that make an AWS Application Load Balancer answer 5xx, before they are deployed").Parse(args).Invoke();

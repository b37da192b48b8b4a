using System.Linq;
using System.Reflection;
using Amazon.CDK;

// Every stack of the assembly under the name of its class.
var app = new App();
foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsSubclassOf(typeof(Stack)) && !type.IsAbstract).OrderBy(type => type.Name))
{
    type.GetConstructors().Single().Invoke([app, type.Name]);
}

app.Synth();

using Amazon.CDK;
using Bookings.Infra;

var app = new App();
var network = new NetworkStack(app, "Network");
_ = new BookingsStack(app, "Bookings", network.Vpc);
app.Synth();

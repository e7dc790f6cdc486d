"""Trains the small networks in this folder and writes them as ONNX: python3 train.py, with PyTorch 1.13.1 (python3-torch of Debian 12).

The target is the convex function x^2 + abs(y) on [-2, 2]^2. No part of the build; what Jensen says of each file is in ModelJudgeTest.
"""
import torch
from torch import nn


class Icnn(nn.Module):
    """Input-convex of two hidden layers [Amos, Xu and Kolter, ICML 2017]: convex if the weights called z are not negative."""

    def __init__(self, activation):
        super().__init__()
        self.first = nn.Linear(2, 8)
        self.z2 = nn.Linear(8, 8, bias=False)
        self.x2 = nn.Linear(2, 8)
        self.z3 = nn.Linear(8, 1, bias=False)
        self.x3 = nn.Linear(2, 1)
        self.activation = activation

    def forward(self, x):
        z = self.activation(self.first(x))
        z = self.activation(self.z2(z) + self.x2(x))
        return self.z3(z) + self.x3(x)

    def project(self, least=0.0):
        with torch.no_grad():
            for layer in (self.z2, self.z3):
                layer.weight.clamp_(min=least)


def train(model, steps, project):
    torch.manual_seed(1)
    optimiser = torch.optim.Adam(model.parameters(), lr=1e-2)
    for step in range(steps):
        x = 4 * torch.rand(256, 2) - 2
        loss = ((model(x)[:, 0] - x[:, 0] ** 2 - x[:, 1].abs()) ** 2).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if project:
            model.project()
    print(model.__class__.__name__, "loss", loss.item())


def export(model, name, opset):
    torch.onnx.export(model, torch.zeros(1, 2), name, opset_version=opset, input_names=["x"], output_names=["f"])


if __name__ == "__main__":
    torch.manual_seed(0)
    rectified = Icnn(torch.relu)
    rectified.project()
    train(rectified, 1500, True)
    export(rectified, "icnn_relu.onnx", 11)

    # One more step, and a projection that stops a little short of 0.
    train(rectified, 1, False)
    rectified.project(-1e-9)
    export(rectified, "icnn_short.onnx", 11)

    smooth = Icnn(nn.Softplus())
    smooth.project()
    train(smooth, 1500, True)
    export(smooth, "icnn_softplus.onnx", 13)

    # Not convex by its weights, though it learns a convex function.
    free = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
    train(free, 1500, False)
    export(free, "free_relu.onnx", 16)

    # As it starts: of either sign, as most packages leave it.
    torch.manual_seed(3)
    export(Icnn(torch.relu), "icnn_untrained.onnx", 9)

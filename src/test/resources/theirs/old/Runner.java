package org.openjdk.jmh.runner;

public class Runner {}
